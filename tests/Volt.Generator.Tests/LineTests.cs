using System.Reflection.Metadata;
using Volt.TestSupport;
using Xunit;

namespace Volt.Generator.Tests;

/// <summary>Generated code points back to the user's lines.</summary>
public sealed class LineTests
{
    private const string Source = """
        public static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> Fail(int i)
            {
                await VoltTask.Yield();
                var x = i + 1;
                try
                {
                    Throw(x);
                    await VoltTask.Yield();
                }
                finally
                {
                    s_count++;
                }

                return x;
            }

            static int s_count;

            static void Throw(int x) => throw new InvalidOperationException("x");

            public static VoltTask<int> Start(int i) => Fail(i);
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_exception_in_a_lowered_body_names_the_users_file_and_line(bool optimize)
    {
        using var loaded = new LoadedProgram(Compile(optimize));
        var start = loaded.Method<Func<int, VoltTask<int>>>("Jobs", "Start");
        using var runtime = new VoltRuntime();
        using var scope = runtime.Enter();

        var exception = Assert.Throws<InvalidOperationException>(() => runtime.Run(start(1)));

        // What the JIT inlines has no frame in any stack trace; a body with an await in a try is not inlined.
        Assert.True(exception.StackTrace!.Contains("__Resume", StringComparison.Ordinal), exception.StackTrace);
        Assert.Contains("/src/Jobs.cs:line 9", exception.StackTrace);
    }

    [Fact]
    public void A_method_may_give_its_tasks_a_name()
    {
        using var loaded = new LoadedProgram(TestProgram.Emit(TestProgram.GenerateLowered("""
            public static partial class Jobs
            {
                [VoltTask(Name = "waits \"here\"")] static async VoltTask Titled<T>(T value) => await VoltTask.Never();
                [VoltTask] static async VoltTask Plain() => await Titled(1);
                public static VoltTask Start() => Plain();
            }
            """)));
        using var runtime = new VoltRuntime();
        using var scope = runtime.Enter();
        runtime.Spawn(loaded.Method<Func<VoltTask>>("Jobs", "Start")());
        runtime.RunUntilStalled();
        Assert.Contains("waits \"here\"", runtime.Dump(), StringComparison.Ordinal);
        Assert.Contains("Jobs.Plain", runtime.Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_may_be_longer_than_a_directive_can_say()
    {
        var program = TestProgram.GenerateLowered($"static partial class Jobs {{ [VoltTask] public static async VoltTask<int> Sum(int n) {{ {new string(' ', 70_000)}var x = n + await Sum(n); await VoltTask.Yield(); return x; }} }}");
        TestProgram.Emit(program);
        Assert.Contains("#line 1 \"Jobs.cs\"", program.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Breakpoints_bind_to_every_statement_of_the_body()
    {
        var image = Compile(optimize: false);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(image.Symbols));
        var reader = provider.GetMetadataReader();
        var lines = new Dictionary<int, int>();
        foreach (var handle in reader.MethodDebugInformation)
        {
            foreach (var point in reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(p => !p.IsHidden))
            {
                if (reader.GetString(reader.GetDocument(point.Document).Name) == "/src/Jobs.cs")
                {
                    lines[point.StartLine] = lines.GetValueOrDefault(point.StartLine) + 1;
                }
            }
        }

        // Each of them twice: in the user's own method, which is the fallback, and in the lowered one.
        Assert.All([5, 6, 9, 10, 14, 17], line => Assert.True(lines.GetValueOrDefault(line) >= 2, $"line {line} has {lines.GetValueOrDefault(line)} sequence points"));
    }

    private static Image Compile(bool optimize)
    {
        var program = VoltCompiler.Generate(VoltCompiler.CreateCompilation(
            [VoltCompiler.GlobalUsings, new SourceFile("/src/Jobs.cs", Source)], new CompileSettings { Optimize = optimize }));
        var (image, errors) = VoltCompiler.Emit(program.Compilation);
        Assert.Empty(errors);
        Assert.Empty(program.Complaints(image!.Diagnostics));
        return image;
    }
}
