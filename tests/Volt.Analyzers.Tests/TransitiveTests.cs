using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Volt.Analyzers.Tests;

/// <summary>VOLT1008 beyond what the corpus shows: the path, the places along it, other assemblies, and when it is reported.</summary>
public sealed class TransitiveTests
{
    private const string Usings = "using System; using System.Threading; using System.Threading.Tasks; using Volt;\n";

    [Fact]
    public async Task The_message_shows_the_path_and_the_locations_lead_along_it()
    {
        var found = await Report("""
            partial class Sample
            {
                [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Db.Open(); }
            }
            static class Db
            {
                public static void Open() => Connect();
                static void Connect() { Task.Delay(1).Wait(); }
            }
            """);
        Assert.Equal("'Db.Open()' blocks the thread: Db.Open() → Db.Connect() → Task.Wait()", found.GetMessage());
        Assert.Equal(["Connect()", "Task.Delay(1).Wait()"], found.AdditionalLocations.Select(Text));
        Assert.Equal("Db.Open()", Text(found.Location));
        Assert.Equal("VOLT1001", found.Properties["Rule"]);
    }

    [Fact]
    public async Task The_shortest_path_is_taken()
    {
        var found = await Report("""
            partial class Sample
            {
                [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Db.A(); }
            }
            static class Db
            {
                public static void A() { B(); D(); }
                static void B() => C();
                static void C() => D();
                static void D() => Thread.Sleep(1);
            }
            """);
        Assert.Equal("'Db.A()' blocks the thread: Db.A() → Db.D() → Thread.Sleep()", found.GetMessage());
    }

    [Fact]
    public async Task A_deep_chain_needs_no_deep_stack()
    {
        const int Depth = 20_000;
        var chain = string.Concat(Enumerable.Range(0, Depth).Select(i => $"    public static void M{i}() => M{i + 1}();\n"));
        var found = await Report($$"""
            partial class Sample
            {
                [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Chain.M0(); }
            }
            static class Chain
            {
            {{chain}}
                public static void M{{Depth}}() => Thread.Sleep(1);
            }
            """);
        Assert.Equal(Depth + 1, found.AdditionalLocations.Count);
    }

    [Fact]
    public async Task A_helper_of_the_same_type_is_reported_at_once_and_others_at_the_end()
    {
        var compilation = Lab.Compile(Usings + """
            partial class Sample
            {
                [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Near(); Other.Far(); }
                static void Near() => Thread.Sleep(1);
            }
            static class Other { public static void Far() => Thread.Sleep(1); }
            """);
        var driver = compilation.WithAnalyzers([new VoltAnalyzer()]);
        var tree = compilation.SyntaxTrees[0];
        var live = await driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None);
        Assert.Equal(["Near()"], live.Where(d => d.Id == "VOLT1008").Select(d => Text(d.Location)));
        var all = await Lab.Analyze(compilation);
        Assert.Equal(["Near()", "Other.Far()"], all.Where(d => d.Id == "VOLT1008").Select(d => Text(d.Location)));
    }

    [Fact]
    public async Task A_published_summary_of_another_assembly_counts()
    {
        var library = Lab.Compile(Usings + """
            [assembly: Volt.CompilerServices.VoltBlockingSummary("M:Lib.Db.Open", "Db.Open() → Task.Wait()")]
            [assembly: Volt.CompilerServices.VoltBlockingSummary("M:Lib.Db.get_Value", "Db.Value → Task.Wait()")]
            namespace Lib { public static class Db { public static void Open() { } public static int Value => 1; public static void Fine() { } } }
            """);
        var compilation = Lab.Compile(Usings + """
            partial class Sample
            {
                [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Lib.Db.Open(); Helper(); Lib.Db.Fine(); }
                static void Helper() => _ = Lib.Db.Value;
            }
            """, null, OutputKind.DynamicallyLinkedLibrary, Reference(library));
        var found = (await Lab.Analyze(compilation)).Where(d => d.Id == "VOLT1008").Select(d => d.GetMessage()).ToArray();
        Assert.Equal(
            ["'Db.Open()' blocks the thread: Db.Open() → Db.Open() → Task.Wait()", "'Sample.Helper()' blocks the thread: Sample.Helper() → Db.Value → Db.Value → Task.Wait()"],
            found);
    }

    [Fact]
    public async Task An_exempted_helper_is_not_followed()
    {
        await Lab.Check(Usings + """
            partial class Sample
            {
                [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Helper(); }
                [VoltNonBlocking] static void Helper() => Thread.Sleep(1);
            }
            """);
    }

    internal static MetadataReference Reference(CSharpCompilation library)
    {
        using var image = new MemoryStream();
        var result = library.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static async Task<Diagnostic> Report(string source) =>
        Assert.Single((await Lab.Analyze(Lab.Compile(Usings + source))).Where(d => d.Id == "VOLT1008"));

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
