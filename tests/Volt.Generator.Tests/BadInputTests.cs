using Microsoft.CodeAnalysis;
using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>A body that is not lowered says so once, at the construct and with the reason, and runs all the same.</summary>
public sealed class BadInputTests
{
    private const string Frame =
        """
        public static partial class Jobs
        {
            public static int Start() { using var runtime = new VoltRuntime(); return runtime.Run(Work(5)); }

            [VoltTask] public static async VoltTask<int> Work(int n)
            {
                BODY
            }
        }

        public sealed class Noisy
        {
            public Noisy() => Console.Write("");
            public required int Value { get; init { Console.Write(""); field = value; } }
        }
        """;

    [Theory]
    [InlineData("var noisy = new Noisy { Value = await System.Threading.Tasks.Task.FromResult(n) }; return noisy.Value + 1;", "{ Value = await", "only this initialiser can set")]
    [InlineData("var pair = new { n }; async VoltTask Next() => pair = new { n = await System.Threading.Tasks.Task.FromResult(n + 1) }; await Next(); return pair.n;", "pair = new { n = await", "whose type has no name")]
    public void The_reason_is_told_at_the_construct_and_the_body_runs(string body, string place, string reason)
    {
        var program = TestProgram.Generate(Frame.Replace("BODY", body, StringComparison.Ordinal));
        var diagnostic = Assert.Single(program.Result.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("VOLT0010", diagnostic.Id);
        Assert.Contains(reason, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(TestProgram.Path, diagnostic.Location.GetLineSpan().Path);
        var text = program.Compilation.SyntaxTrees.Single(t => t.FilePath == TestProgram.Path).GetText().ToString();
        Assert.StartsWith(place, text[diagnostic.Location.SourceSpan.Start..], StringComparison.Ordinal);
        using var loaded = new LoadedProgram(TestProgram.Emit(program));
        Assert.DoesNotContain("Work__Machine", loaded.Assembly.GetTypes().Select(t => t.Name));
        var start = loaded.Method<Func<int>>("Jobs", "Start");
        Assert.Equal(6, OwnThread.Run(start));
    }

    [Theory]
    [InlineData("class Base { [VoltTask] public virtual async VoltTask<int> Work(int n) { await VoltTask.Yield(); return n + 1; } }", "class Derived : Base { public override VoltTask<int> Work(int n) => base.Work(n); } ", "new Derived().Work(5)", "base.Work(n)", "a call through base")]
    [InlineData("class Base { [VoltTask] public virtual async VoltTask<int> Work(int n) { await VoltTask.Yield(); return n + 1; } }", "", "new Base().Work(5)", "new Base().Work(5)", "dispatched at run time")]
    [InlineData("static class Outer { private static partial class Base { [VoltTask] public static async VoltTask<int> Work(int n) { await VoltTask.Yield(); return n + 1; } } public static VoltTask<int> Call() => Base.Work(5); }", "", "Outer.Call()", "Base.Work(5)", "'Base' can be named only inside another one")]
    [InlineData("static class Base { private sealed class Secret { } [VoltTask] private static async VoltTask<int> Work(Secret secret, int n) { await VoltTask.Yield(); return n + 1; } public static VoltTask<int> Call() => Work(new Secret(), 5); }", "", "Base.Call()", "Work(new Secret(), 5)", "its signature has a type")]
    [InlineData("static class Base { [VoltTask] public static async VoltTask<int> Work<T>(T value, int n) { await VoltTask.Yield(); return n + 1; } public static VoltTask<int> Call<T>(T value) => Work((A: value, B: 1), 5); }", "", "Base.Call(\"\")", "Work((A: value, B: 1), 5)", "a tuple over type parameters")]
    public void A_call_that_cannot_be_intercepted_says_so_and_runs(string type, string more, string call, string place, string reason)
    {
        var partial = type.Replace("class Base", "partial class Base", StringComparison.Ordinal).Replace("static class Outer", "static partial class Outer", StringComparison.Ordinal).Replace("partial partial", "partial", StringComparison.Ordinal);
        var program = TestProgram.Generate($"{partial} {more} public static class Jobs {{ public static int Start() {{ using var runtime = new VoltRuntime(); return runtime.Run({call}); }} }}");
        var diagnostic = Assert.Single(program.Result.Diagnostics, d => d.GetMessage().Contains(reason, StringComparison.Ordinal));
        Assert.Equal("VOLT0011", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        var text = program.Compilation.SyntaxTrees.Single(t => t.FilePath == TestProgram.Path).GetText();
        Assert.Equal(place, text.ToString(diagnostic.Location.SourceSpan));
        using var loaded = new LoadedProgram(TestProgram.Emit(program));
        Assert.Equal(6, OwnThread.Run(loaded.Method<Func<int>>("Jobs", "Start")));
    }

    [Theory]
    [InlineData("ref int n", "an async method has no ref parameters")]
    [InlineData("int n", "an unknown name in the body")]
    public void Code_that_does_not_compile_gets_the_compilers_own_errors_alone(string parameter, string why)
    {
        var source = $$"""
            public static partial class Jobs
            {
                [VoltTask] public static async VoltTask<int> Work({{parameter}}) { await VoltTask.Yield(); return unknown; }
            }
            """;
        var plain = VoltCompiler.CreateCompilation([VoltCompiler.GlobalUsings, new SourceFile(TestProgram.Path, source)], new CompileSettings());
        var expected = plain.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id);
        var program = TestProgram.Generate(source);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, program.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id));
        Assert.True(program.Result.Diagnostics.IsEmpty, why);
    }

    [Theory]
    [InlineData("await VoltTask.Yield(); return \"text\";")]
    [InlineData("int value = \"text\"; await VoltTask.Yield(); return value;")]
    [InlineData("int value; if (n > 0) value = 1; await VoltTask.Yield(); return value;")]
    [InlineData("await VoltTask.Yield(); if (n is not { } value || value > 3 && n.ToString() is not string text) return 1; return text.Length;")]
    [InlineData("await VoltTask.Yield(); if (n > 0) return 1;")]
    [InlineData("await n; return 1;")]
    [InlineData("await VoltTask.Yield() return 1;")]
    [InlineData("await VoltTask.Yield(); return Math.Max(n);")]
    [InlineData("Unknown value = null; await VoltTask.Yield(); return 1;")]
    [InlineData("await VoltTask.Yield(); return new[] { n }.Select(item => item.Unknown).Count();")]
    [InlineData("await VoltTask.Yield(); int n = 3; return n;")]
    [InlineData("await VoltTask.Yield(); break; return n;")]
    [InlineData("await VoltTask.Yield(); goto Nowhere;")]
    [InlineData("await VoltTask.Yield(); const int one = 1; one = n; return one;")]
    [InlineData("await VoltTask.Yield(); return checked(int.MaxValue + 1);")]
    [InlineData("await VoltTask.Yield(); void Local(out int value) { } return n;")]
    [InlineData("try { await VoltTask.Yield(); } finally { return 1; }")]
    [InlineData("await foreach (var item in new[] { n }) { } return 1;")]
    [InlineData("await using var resource = new object(); return 1;")]
    [InlineData("lock (Frame) { await VoltTask.Yield(); } return 1;")]
    [InlineData("await VoltTask.Yield(); return (dynamic)n is > 3 and string ? 1 : n.Count;")]
    public void A_body_with_an_error_is_not_lowered_and_its_errors_are_told_once(string body)
    {
        var source = $$"""
            public static partial class Jobs
            {
                private static readonly object Frame = new();

                            [VoltTask] public static async VoltTask<int> Work(int n) { {{body}} }
            }
            """;
        static IEnumerable<string> Errors(Compilation compilation)
        {
            using var image = new MemoryStream();
            return compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d.Location.GetMappedLineSpan()} {d.Id}").Order();
        }

        var expected = Errors(VoltCompiler.CreateCompilation([VoltCompiler.GlobalUsings, new SourceFile(TestProgram.Path, source)], new CompileSettings()));
        var program = TestProgram.Generate(source);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Errors(program.Compilation));
        Assert.Empty(program.Result.Diagnostics);
    }

    [Theory]
    [InlineData("public static class Jobs { [VoltTask] public static async VoltTask Work() { await VoltTask.Yield(); } }")]
    [InlineData("public static partial class Jobs { [VoltTask] public static VoltTask Work() => VoltTask.CompletedTask; }")]
    [InlineData("public static partial class Jobs { [VoltTask] public static async System.Threading.Tasks.Task Work() { await VoltTask.Yield(); } }")]
    [InlineData("public partial interface Jobs { [VoltTask] async VoltTask Work() { await VoltTask.Yield(); } }")]
    public void Shapes_that_the_analyzers_report_generate_nothing(string source)
    {
        var program = TestProgram.Generate(source);
        Assert.Empty(program.Trees);
        Assert.NotNull(VoltCompiler.Emit(program.Compilation).Image);
    }

    [Fact]
    public void Generated_code_has_no_warning_though_warnings_are_errors()
    {
        const string Source =
            """
            #nullable enable
            public sealed partial class Box<T>
                where T : class
            {
                private T? _value;

                [VoltTask] public async VoltTask<string?> Work(T? value, List<string?>? names = null)
                {
                    string? last = null;
                    Action<string?> keep = name => last = name;
                    try
                    {
                        foreach (var name in names ?? [])
                        {
                            await VoltTask.Yield();
                            keep(name);
                        }
                    }
                    catch (ArgumentException e) when (e.ParamName is { } parameter)
                    {
                        await VoltTask.Yield();
                        last = parameter;
                    }

                    _value = value ?? await Other();
                    return last ?? _value?.ToString();
                }

                [VoltTask] private async VoltTask<T?> Other()
                {
                    await VoltTask.Yield();
                    return _value;
                }
            }
            """;
        var compilation = VoltCompiler.CreateCompilation([VoltCompiler.GlobalUsings, new SourceFile(TestProgram.Path, Source)], new CompileSettings());
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error).WithWarningLevel(9999));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        var program = VoltCompiler.Generate(compilation);
        Assert.Empty(program.Result.Diagnostics);
        Assert.Equal(2, program.Trees.Count(t => t.FilePath.Contains("Box", StringComparison.Ordinal)));
        Assert.Empty(program.Compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.NotNull(VoltCompiler.Emit(program.Compilation).Image);
    }

    [Fact]
    public void A_failure_of_the_generator_is_told_and_the_body_runs()
    {
        // Deeper than the generator's stack here, and no deeper than the compiler's there.
        var source = Frame.Replace("BODY", "return await System.Threading.Tasks.Task.FromResult(n)" + string.Concat(Enumerable.Repeat(" + 1 - 1", 1_500)) + " + 1;", StringComparison.Ordinal);
        var program = OwnThread.Run(() => TestProgram.Generate(source), 1 << 19);
        var diagnostic = Assert.Single(program.Result.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("VOLT0012", diagnostic.Id);
        Assert.Contains("InsufficientExecutionStackException", diagnostic.GetMessage(), StringComparison.Ordinal);
        var image = OwnThread.Run(() => TestProgram.Emit(program), 1 << 26);
        using var loaded = new LoadedProgram(image);
        Assert.DoesNotContain("Work__Machine", loaded.Assembly.GetTypes().Select(t => t.Name));
        Assert.Equal(6, OwnThread.Run(loaded.Method<Func<int>>("Jobs", "Start")));
    }

    [Theory]
    [InlineData("bool", "await Work(n)", " && n > 1")]
    [InlineData("string", "await Work(n)", " + \"a\" + n")]
    [InlineData("int", "n * await Work(n)", " - n")]
    public void A_long_chain_of_operators_stays_flat(string type, string first, string link)
    {
        var chain = first + string.Concat(Enumerable.Repeat(link, 500));
        var program = TestProgram.GenerateLowered($"static partial class Jobs {{ [VoltTask] public static async VoltTask<{type}> Work(int n) {{ await VoltTask.Yield(); return {chain}; }} }}");
        TestProgram.Emit(program);

        // The compiler looks ahead at each parenthesis as far as it goes: inside one another they cost the square of their number.
        Assert.DoesNotContain("((", program.Text, StringComparison.Ordinal);
        Assert.Contains(string.Concat(Enumerable.Repeat(link, 500)).Trim(), program.Text.Replace("__m.n", "n", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
