using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Volt.Generator.Models;
using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>A keystroke lowers again only what it changed.</summary>
public sealed class IncrementalTests
{
    private const string Jobs =
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> First(int i)
            {
                await VoltTask.Yield();
                return i + await Second(i);
            }

            [VoltTask] public static async VoltTask<int> Second(int i) { await VoltTask.Yield(); return i * 2; }

            [VoltTask] public static async VoltTask Third() { await VoltTask.Yield(); Console.WriteLine(await First(3)); }
        }

        static class Elsewhere
        {
            public static int Number => 100;
        }
        """;

    private const string Program =
        """
        static class Program
        {
            public static VoltTask<int> Start() => Jobs.First(1);
        }
        """;

    private const string Unrelated =
        """
        static class Unrelated
        {
            public static string Text() => "one";
        }
        """;

    [Fact]
    public void An_edit_in_an_unrelated_file_reaches_no_output()
    {
        var (_, after) = Edit("Unrelated.cs", "\"one\"", "string.Concat(\"one\", \"two\")");
        Assert.All(Reasons(after, TrackingNames.Methods), AssertSame);
        Assert.All(Reasons(after, TrackingNames.Graph), AssertSame);
        Assert.All(Reasons(after, TrackingNames.Outputs), AssertSame);
        Assert.All(Reasons(after, TrackingNames.CallSites), AssertSame);
        Assert.All(SourceOutputs(after), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_unrelated_file_reaches_no_output()
    {
        var start = Compile();
        var driver = Driver(start).RunGenerators(start);
        var edited = start.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From("class Late { void M() => System.GC.Collect(); }", Encoding.UTF8), (CSharpParseOptions)start.SyntaxTrees[0].Options, "Late.cs"));
        var after = driver.RunGenerators(edited).GetRunResult().Results.Single();
        Assert.All(SourceOutputs(after), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_elsewhere_in_the_file_prints_no_method_again()
    {
        var (before, after) = Edit("Jobs.cs", "Number => 100", "Number => 200");
        Assert.Equal(3, Reasons(after, TrackingNames.Methods).Count);
        Assert.All(Reasons(after, TrackingNames.Methods), AssertSame);
        Assert.All(Reasons(after, TrackingNames.Graph), AssertSame);
        Assert.All(Reasons(after, TrackingNames.Outputs), AssertSame);
        AssertPrintedAgain(before, after, "Volt.Interceptors.g.cs");
    }

    [Fact]
    public void A_call_in_another_file_prints_only_the_interceptors_again()
    {
        var (before, after) = Edit("Program.cs", "Jobs.First(1)", "Jobs.Second(1)");
        Assert.All(Reasons(after, TrackingNames.Outputs), AssertSame);
        AssertPrintedAgain(before, after, "Volt.Interceptors.g.cs");
    }

    [Fact]
    public void An_edit_of_a_body_lowers_that_method_alone()
    {
        var (before, after) = Edit("Jobs.cs", "return i * 2;", "return i * 3;");
        Assert.Equal("Second", Assert.Single(Models(after, IncrementalStepRunReason.Modified)).Signature.Name);
        Assert.Equal(2, Reasons(after, TrackingNames.Methods).Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(Reasons(after, TrackingNames.Graph), AssertSame);
        Assert.Single(Reasons(after, TrackingNames.Outputs), reason => reason == IncrementalStepRunReason.Modified);
        AssertPrintedAgain(before, after, "Jobs.Second.g.cs", "Volt.Interceptors.g.cs");
    }

    [Fact]
    public void A_child_that_moves_out_of_its_parent_prints_the_parent_again()
    {
        // First calls Third now: a cycle, so Third keeps First in a slot, though its own body is as it was.
        var (before, after) = Edit("Jobs.cs", "return i + await Second(i);", "await Third(); return i + await Second(i);");
        Assert.Equal("First", Assert.Single(Models(after, IncrementalStepRunReason.Modified)).Signature.Name);
        Assert.Contains(Reasons(after, TrackingNames.Graph), reason => reason == IncrementalStepRunReason.Modified);
        AssertPrintedAgain(before, after, "Jobs.First.g.cs", "Jobs.Third.g.cs", "Volt.Interceptors.g.cs");
    }

    [Fact]
    public void Models_of_the_same_source_are_equal()
    {
        var models = new List<object>[2];
        for (var i = 0; i < 2; i++)
        {
            var start = Compile();
            var steps = Driver(start).RunGenerators(start).GetRunResult().Results.Single().TrackedSteps;
            models[i] = [.. new[] { TrackingNames.Methods, TrackingNames.Graph, TrackingNames.Outputs, TrackingNames.CallSites }
                .SelectMany(name => steps[name]).SelectMany(step => step.Outputs).Select(output => output.Value)];
        }

        Assert.NotEmpty(models[0]);
        for (var i = 0; i < models[0].Count; i++)
        {
            Assert.NotSame(models[0][i], models[1][i]);
            Assert.True(models[0][i].Equals(models[1][i]), models[0][i].ToString());
            Assert.Equal(models[0][i].GetHashCode(), models[1][i].GetHashCode());
        }
    }

    private static void AssertSame(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    /// <summary>A text that was not printed again is the very object of the run before.</summary>
    private static void AssertPrintedAgain(GeneratorRunResult before, GeneratorRunResult after, params string[] names)
    {
        var old = before.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);
        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            after.GeneratedSources.Where(source => !ReferenceEquals(source.SourceText, old[source.HintName])).Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    private static List<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private static List<IncrementalStepRunReason> SourceOutputs(GeneratorRunResult result)
    {
        List<IncrementalStepRunReason> reasons = [.. result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];
        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static List<MethodModel> Models(GeneratorRunResult result, IncrementalStepRunReason reason) =>
        [.. result.TrackedSteps[TrackingNames.Methods].SelectMany(run => run.Outputs).Where(output => output.Reason == reason).Select(output => (MethodModel)output.Value)];

    private static (GeneratorRunResult Before, GeneratorRunResult After) Edit(string path, string old, string replacement)
    {
        var start = Compile();
        var driver = Driver(start).RunGenerators(start);
        var before = driver.GetRunResult().Results.Single();
        var tree = start.SyntaxTrees.Single(t => t.FilePath == path);
        var text = tree.GetText();
        var at = text.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        var edited = start.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, old.Length), replacement))));
        Assert.Empty(edited.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var after = driver.RunGenerators(edited).GetRunResult().Results.Single();
        Assert.Null(after.Exception);
        return (before, after);
    }

    private static CSharpCompilation Compile() => VoltCompiler.CreateCompilation(
        [VoltCompiler.GlobalUsings, new SourceFile("Jobs.cs", Jobs), new SourceFile("Program.cs", Program), new SourceFile("Unrelated.cs", Unrelated)],
        new CompileSettings());

    private static GeneratorDriver Driver(CSharpCompilation compilation) => CSharpGeneratorDriver.Create(
        [new VoltGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
