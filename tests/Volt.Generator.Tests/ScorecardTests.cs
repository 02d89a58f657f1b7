using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>The report that a project asks for with <c>VoltScorecard</c>.</summary>
public sealed class ScorecardTests
{
    private const string Source = """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> Double(int i) { await VoltTask.Yield(); return i * 2; }
            [VoltTask] public static async VoltTask Process(string name)
            {
                var sum = await Double(3);
                await VoltTask.Yield();
                Console.WriteLine(name + sum);
            }
            [VoltTask] public static async VoltTask<int> Count(int n) => n == 0 ? 0 : 1 + await Count(n - 1);
            [VoltTask] public static async VoltTask<bool> Both(bool a) { var pair = new { a }; async VoltTask First() => pair = new { a = await Truth() }; await First(); return pair.a; }
            [VoltTask] static async VoltTask<bool> Truth() { await VoltTask.Yield(); return true; }
        }
        """;

    [Fact]
    public void Is_one_table_of_what_became_of_each_method()
    {
        Assert.Equal(
            """
            // # Volt scorecard of Program
            //
            // | method | place | runs as | states | bytes | hoisted | children in line | children in slots |
            // |---|---|---|---:|---:|---|---|---|
            // | Jobs.Double | Jobs.cs(3) | machine | 2 | 12 | i | none | none |
            // | Jobs.Process | Jobs.cs(4) | machine | 3 | 32 | name, sum | Jobs.Double | none |
            // | Jobs.Count | Jobs.cs(10) | machine | 2 | 40 | n | none | Jobs.Count |
            // | Jobs.Both | Jobs.cs(11) | fallback: a local function changes a captured variable whose type has no name in a statement with an await (line 11) | | | | | |
            // | Jobs.Truth | Jobs.cs(12) | machine | 2 | 8 | none | none | none |

            """.ReplaceLineEndings("\n"),
            Report(wanted: true));
    }

    [Fact]
    public void Is_not_written_unless_it_is_asked_for() => Assert.Null(Report(wanted: false));

    private static string? Report(bool wanted)
    {
        var compilation = VoltCompiler.CreateCompilation([VoltCompiler.GlobalUsings, new SourceFile(TestProgram.Path, Source)], new CompileSettings());
        return CSharpGeneratorDriver
            .Create(GeneratorUnderTest.Create(), parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options, optionsProvider: new Options(wanted))
            .RunGenerators(compilation)
            .GetRunResult()
            .GeneratedTrees.SingleOrDefault(tree => Path.GetFileName(tree.FilePath) == "Volt.Scorecard.g.cs")?.ToString();
    }

    private sealed class Options(bool wanted) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(wanted);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(bool wanted) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.VoltScorecard" && wanted ? "true" : null;
            return value is not null;
        }
    }
}
