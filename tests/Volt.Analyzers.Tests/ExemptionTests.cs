using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Volt.Analyzers.Tests;

/// <summary>The escape hatches: what does not block although it looks so, and what does although it does not.</summary>
public sealed class ExemptionTests
{
    private const string Source = """
        using System.IO; using System.Threading; using System.Threading.Tasks; using Volt;
        {0}
        partial class Sample
        {{
            [VoltTask] static async VoltTask M(Lib.Api api)
            {{
                await VoltTask.Yield();
                {1}
            }}
        }}
        namespace Lib
        {{
            public class Api {{ {2} public string Load() => ""; public Task<string> LoadAsync() => Task.FromResult(""); public void Plain() {{ }} public int Value => 1; }}
        }}
        """;

    [Fact]
    public Task Without_a_hatch_it_is_reported() => Lab.Check(Make(string.Empty, "_ = {|VOLT1006:api.Load()|}; {|VOLT1006:File.WriteAllText(\"x\", \"y\")|};"));

    [Fact]
    public Task An_attribute_on_the_member() => Lab.Check(Make(string.Empty, "_ = api.Load();", "[VoltNonBlocking]"));

    [Theory]
    [InlineData("[assembly: VoltNonBlocking(\"M:System.IO.File.WriteAllText(System.String,System.String)\")]")]
    [InlineData("[assembly: VoltNonBlocking(\"M:System.IO.File.WriteAllText\")]")]
    [InlineData("[assembly: VoltNonBlocking(\"T:System.IO.File\")]")]
    [InlineData("[assembly: VoltNonBlocking(typeof(File), \"WriteAllText\")]")]
    [InlineData("[assembly: VoltNonBlocking(typeof(File))]")]
    public Task An_attribute_of_the_assembly(string attribute) => Lab.Check(Make(attribute, "File.WriteAllText(\"x\", \"y\"); {|VOLT1002:Thread.Sleep(1)|};"));

    [Theory]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32)")]
    [InlineData("M:Lib.Other | M:System.Threading.Thread.Sleep")]
    [InlineData("T:System.Threading.Thread")]
    public Task A_list_in_editorconfig(string list) =>
        Lab.Check(Make(string.Empty, "Thread.Sleep(1); _ = {|VOLT1006:api.Load()|};"), "volt_non_blocking_members = " + list);

    [Fact]
    public async Task A_member_that_a_file_says_blocks()
    {
        var file = new Text("/src/VoltBlockingMembers.txt", """
            # What the vendor does not tell.
            M:Lib.Api.Plain ; use PlainAsync
            P:Lib.Api.Value
            """);
        var found = await Lab.Check(
            Make(string.Empty, "{|VOLT1007:api.Plain()|}; _ = {|VOLT1007:api.Value|}; Helper(api);").Replace("Helper(api)", "{|VOLT1008:Helper(api)|}")
                .Replace("partial class Sample\n{", "partial class Sample\n{\n    static void Helper(Lib.Api api) => api.Plain();"),
            files: file);
        Assert.Contains(found, d => d.GetMessage().EndsWith("use PlainAsync", StringComparison.Ordinal));
    }

    private static string Make(string attributes, string statements, string onMember = "") => string.Format(null, Source, attributes, statements, onMember).ReplaceLineEndings("\n");

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
