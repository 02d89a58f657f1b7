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

    [Theory]
    [InlineData("Jobs.cs", "return i * 2;", "return i * 3;", 1)]
    [InlineData("Jobs.cs", "Number => 100", "Number => 200", 0)]
    [InlineData("Jobs.cs", "static partial class Jobs", "// more\n\nstatic partial class Jobs", 0)]
    [InlineData("Unrelated.cs", "\"one\"", "string.Concat(\"one\", \"two\")", 0)]
    [InlineData("Program.cs", "Jobs.First(1)", "Jobs.Second(1)", 0)]
    [InlineData("Unrelated.cs", "Text()", "Name()", 3)]
    [InlineData("Unrelated.cs", "{\n", "{\n    private int _field;\n", 3)]
    [InlineData("Jobs.cs", "Second(int i)", "Second(long i)", 3)]
    public void An_edit_lowers_what_it_can_change_and_no_more(string path, string old, string replacement, int count)
    {
        var session = new Session(Jobs, Program, Unrelated);
        Assert.Equal(3, session.Generator.Lowered);
        session.Edit(path, old, replacement);
        Assert.Equal(3 + count, session.Generator.Lowered);
        session.AssertLikeANewBuild();
    }

    [Fact]
    public void A_body_that_only_moves_is_printed_at_its_new_lines()
    {
        var session = new Session(Jobs, Program, Unrelated);
        session.Edit("Jobs.cs", "await VoltTask.Yield();\n        return i + await Second(i);", "await VoltTask.Yield();\n\n\n        return i + await Second(i);");
        Assert.Equal(4, session.Generator.Lowered);
        session.Edit("Jobs.cs", "static partial class Jobs", "/* one */\n/* two */ static partial class Jobs");
        session.Edit("Jobs.cs", "    [VoltTask] public static async VoltTask Third", "  [VoltTask] public static async VoltTask Third");
        Assert.Equal(5, session.Generator.Lowered);
        session.AssertLikeANewBuild();
    }

    [Fact]
    public void Diagnostics_move_with_their_code()
    {
        const string Source =
            """
            abstract partial class Shapes
            {
                [VoltTask] public async VoltTask<bool> Work(bool left) { var pair = new { left }; async Task First() => pair = new { left = await Task.FromResult(true) }; await First(); return pair.left; }

                [VoltTask] public virtual async VoltTask<int> Many(int i) { await VoltTask.Yield(); return i; }

                [VoltTask] public async VoltTask<int> Calls() => await Many(1);

                public VoltTask<int> Outside() => Many(2);
            }
            """;
        var session = new Session(Source, "", "");
        Assert.Equal(["VOLT0010", "VOLT0011", "VOLT0011"], session.Result.Diagnostics.Select(d => d.Id).Order(StringComparer.Ordinal));
        session.Edit("Jobs.cs", "abstract partial", "// a line\n\nabstract partial");
        Assert.Equal(3, session.Generator.Lowered);
        session.AssertLikeANewBuild();
    }

    public static TheoryData<string, string, string, string, string> Changes => new()
    {
        // What a body calls, and what it is, is decided in another file.
        { "the parameter of a called method", "static partial class Jobs { [VoltTask] public static async VoltTask<object> Work() { await VoltTask.Yield(); var value = Other.Make(1); await VoltTask.Yield(); return value; } }", "static class Other { public static int Make(int i) => i; }", "static int Make", "static long Make" },
        { "a constant", "static partial class Jobs { [VoltTask] public static async VoltTask<int> Work(int i) { switch (i) { case Other.One: await VoltTask.Yield(); return 1; case 2: goto case 1; } return 0; } }", "static class Other { public const int One = 1; }", "One = 1", "One = 3" },
        { "a default value", "static partial class Jobs { [VoltTask] public static async VoltTask Work(int i = Other.One) { await VoltTask.Yield(); } }", "static class Other { public const int One = 1; }", "One = 1", "One = 3" },
        { "a global using", "static partial class Jobs { [VoltTask] public static async VoltTask<object> Work() { await VoltTask.Yield(); var text = new Text(); await VoltTask.Yield(); return text; } }", "global using Text = System.Text.StringBuilder;", "System.Text.StringBuilder", "System.Object" },
        { "another part of the type", "static partial class Jobs { [VoltTask] public static async VoltTask<object> Work() { await VoltTask.Yield(); var value = Field; await VoltTask.Yield(); return value; } }", "static partial class Jobs { private static int Field; }", "static int", "static string" },
        { "a base class that gets an overload", "partial class Jobs : Other { [VoltTask] public async VoltTask<object> Work() { await VoltTask.Yield(); var value = Make((byte)1); await VoltTask.Yield(); return value; } }", "class Other { protected long Make(int i) => i; }", "protected", "protected int Make(byte i) => i; protected" },
        { "an extension that comes into reach", "static partial class Jobs { [VoltTask] public static async VoltTask<object> Work(string s) { await VoltTask.Yield(); var value = s.Make(); await VoltTask.Yield(); return value; } }", "static class Other { public static long Make(this object o) => 1; }", "public", "public static int Make(this string o) => 1; public" },
        { "the attribute of a called method", "static partial class Jobs { [VoltTask] public static async VoltTask Work() { await Other.Make(); } }", "static partial class Other { public static async VoltTask Make() { await VoltTask.Yield(); } }", "public static", "[VoltTask] public static" },
        { "a struct whose bodies capture", "static partial class Jobs { [VoltTask] public static async VoltTask<int> Work() { await VoltTask.Yield(); var kind = Kind(new Other(\"\")); await VoltTask.Yield(); return kind.GetHashCode(); } static int Kind<T>(T value) where T : unmanaged => 1; static string Kind(object value) => \"2\"; }", "struct Other(string text) { public int Length() => 0; }", "Length() => 0", "Length() => text.Length" },
        { "a conditional method", "static partial class Jobs { [VoltTask] public static async VoltTask Work() { await VoltTask.Yield(); Other.Log(await Task.FromResult(1)); } }", "static class Other { [System.Diagnostics.Conditional(\"NEVER\")] public static void Log(int i) { } }", "NEVER", "DEBUG" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_elsewhere_that_a_body_can_see_lowers_it_again(string what, string jobs, string other, string old, string replacement)
    {
        var session = new Session(jobs, other, "");
        var before = session.Text;
        session.Edit("Program.cs", old, replacement);
        Assert.True(session.Text != before, what);
        session.AssertLikeANewBuild();
    }

    [Theory]
    [InlineData("using Text = System.Text.StringBuilder;", "System.Text.StringBuilder", "System.Object")]
    [InlineData("#nullable enable\nusing Text = System.String;", "#nullable enable", "#nullable disable")]
    [InlineData("#define FIRST\nusing Text = System.String;", "#define FIRST", "#define SECOND")]
    public void A_change_at_the_top_of_the_file_lowers_its_bodies_again(string top, string old, string replacement)
    {
        const string Body =
            """

            static partial class Jobs
            {
                [VoltTask] public static async VoltTask<object?> Work(Text text)
                {
                    await VoltTask.Yield();
            #if FIRST
                    Console.WriteLine(text);
            #endif
                    await VoltTask.Yield();
                    return text;
                }
            }
            """;
        var session = new Session(top + Body, "", "");
        var before = session.Text;
        session.Edit("Jobs.cs", old, replacement);
        Assert.NotEqual(before, session.Text);
        session.AssertLikeANewBuild();
    }

    [Fact]
    public void A_nullable_directive_inside_a_body_reaches_those_below_it()
    {
        const string Source =
            """
            static partial class Jobs
            {
                static void Above()
                {
                    // here
                }

                [VoltTask] public static async VoltTask<string> Work(string text) { await VoltTask.Yield(); return text; }
            }
            """;
        var session = new Session(Source, "", "");
        var before = session.Text;
        session.Edit("Jobs.cs", "        // here", "#nullable disable");
        Assert.NotEqual(before, session.Text);
        session.AssertLikeANewBuild();
    }

    [Fact]
    public void Line_directives_are_followed()
    {
        const string Source =
            """
            static partial class Jobs
            {
            #line 100 "Other.cs"
                static void Above() { }
            #line default

                [VoltTask] public static async VoltTask Work() { await VoltTask.Yield(); }

            #line 7 "Third.cs"
                [VoltTask] public static async VoltTask Late() { await VoltTask.Yield(); }
            }
            """;
        var session = new Session(Source, "", "");
        session.Edit("Jobs.cs", "#line 7", "\n\n#line 9");
        session.AssertLikeANewBuild();
        session.Edit("Jobs.cs", "{ }\n", "{\n }\n");
        session.AssertLikeANewBuild();
        session.Edit("Jobs.cs", "Third.cs", "Fourth.cs");
        session.AssertLikeANewBuild();
        Assert.Contains("\"Fourth.cs\"", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_constructor_does_is_followed()
    {
        const string Source =
            """
            class Made
            {
                public Made() { }
                public int Number { get; init; }
            }

            static partial class Jobs
            {
                [VoltTask] public static async VoltTask<Made> Work() => new Made { Number = await One() };
                [VoltTask] static async VoltTask<int> One() { await VoltTask.Yield(); return 1; }
            }
            """;
        // Where the constructor does something, the member is set after it, on the object.
        var session = new Session(Source, "", "");
        Assert.False(SetsApart());
        session.Edit("Jobs.cs", "Made() { }", "Made() { Console.WriteLine(); }");
        Assert.True(SetsApart());
        session.AssertLikeANewBuild();

        bool SetsApart() => session.Result.GeneratedSources.Any(static source => source.SourceText.ToString().Contains("UnsafeAccessor", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_set_of_options_lowers_again()
    {
        var session = new Session(Jobs, Program, Unrelated);
        session.Run(session.Compilation.WithOptions(session.Compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)));
        Assert.Equal(6, session.Generator.Lowered);
        session.AssertLikeANewBuild();
        var parse = ((CSharpParseOptions)session.Compilation.SyntaxTrees[0].Options).WithPreprocessorSymbols("OTHER");
        session.Run(session.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(session.Compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), parse))));
        Assert.Equal(9, session.Generator.Lowered);
        session.AssertLikeANewBuild();
    }

    [Fact]
    public void Another_version_of_a_reference_lowers_again()
    {
        const string Source = "static partial class Jobs { [VoltTask] public static async VoltTask<object> Work() { await VoltTask.Yield(); var value = Library.Make(); await VoltTask.Yield(); return value; } }";
        foreach (var asImage in new[] { true, false })
        {
            var session = new Session(Source, "static class Library { public static int Make() => 1; }", "");
            var start = session.Compilation.RemoveSyntaxTrees(session.Compilation.SyntaxTrees.Single(tree => tree.FilePath == "Program.cs"));
            var before = "";
            foreach (var type in new[] { "int", "long" })
            {
                var library = VoltCompiler.CreateCompilation([new SourceFile("Library.cs", $"public static class Library {{ public static {type} Make() => 1; }}")], new CompileSettings { AssemblyName = "Library" });
                session.Run(start.AddReferences(asImage ? MetadataReference.CreateFromImage(VoltCompiler.Emit(library).Image!.Assembly) : library.ToMetadataReference()));
                Assert.NotEqual(before, before = session.Text);
                session.AssertLikeANewBuild();
            }

            // Of a project only its declarations count.
            if (asImage) continue;
            var lowered = session.Generator.Lowered;
            var same = VoltCompiler.CreateCompilation([new SourceFile("Library.cs", "public static class Library { public static long Make() => 2; }")], new CompileSettings { AssemblyName = "Library" });
            session.Run(start.AddReferences(same.ToMetadataReference()));
            Assert.Equal(lowered, session.Generator.Lowered);
        }
    }

    [Fact]
    public void An_undone_edit_leaves_no_trace()
    {
        var session = new Session(Jobs, Program, Unrelated);
        var before = session.Text;
        session.Edit("Jobs.cs", "return i * 2;", "return i * (3;");
        session.Edit("Jobs.cs", "return i * (3;", "return i * 2;");
        Assert.Equal(before, session.Text);
        session.AssertLikeANewBuild();
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

    private static GeneratorDriver Driver(CSharpCompilation compilation, VoltGenerator? generator = null) => CSharpGeneratorDriver.Create(
        [(generator ?? new VoltGenerator()).AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>A driver that lives through edits, as in an IDE.</summary>
    private sealed class Session
    {
        private GeneratorDriver _driver;

        public Session(string jobs, string program, string unrelated)
        {
            Compilation = VoltCompiler.CreateCompilation(
                [VoltCompiler.GlobalUsings, new SourceFile("Jobs.cs", jobs), new SourceFile("Program.cs", program), new SourceFile("Unrelated.cs", unrelated)], new CompileSettings());
            _driver = Driver(Compilation, Generator);
            Run(Compilation);
        }

        public VoltGenerator Generator { get; } = new();

        public CSharpCompilation Compilation { get; private set; }

        public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

        public string Text => TextOf(Result);

        public void Run(CSharpCompilation compilation)
        {
            Compilation = compilation;
            _driver = _driver.RunGenerators(compilation);
            Assert.Null(Result.Exception);
        }

        public void Edit(string path, string old, string replacement)
        {
            var tree = Compilation.SyntaxTrees.Single(t => t.FilePath == path);
            var text = tree.GetText();
            var at = text.ToString().IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, old);
            Run(Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, old.Length), replacement)))));
        }

        /// <summary>Whatever was kept, the output is what a generator makes that has seen nothing before.</summary>
        public void AssertLikeANewBuild()
        {
            var fresh = Driver(Compilation, new VoltGenerator()).RunGenerators(Compilation).GetRunResult().Results.Single();
            Assert.Equal(TextOf(fresh), Text);
            Assert.Equal(fresh.Diagnostics.Select(d => d.ToString()).Order(StringComparer.Ordinal), Result.Diagnostics.Select(d => d.ToString()).Order(StringComparer.Ordinal));
            Assert.Equal(fresh.Diagnostics.Select(d => d.Location.SourceSpan).Order(), Result.Diagnostics.Select(d => d.Location.SourceSpan).Order());
        }

        private static string TextOf(GeneratorRunResult result) =>
            string.Join("\n", result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => $"// {source.HintName}\n{source.SourceText}"));
    }
}
