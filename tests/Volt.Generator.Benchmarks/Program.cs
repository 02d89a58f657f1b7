using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Volt.Generator;
using Volt.Generator.Benchmarks;
using Volt.TestSupport;

// What the generator costs: `Volt.Generator.Benchmarks [rounds] [sizes…]`. Times are of the processor, over all threads, so what others do on the machine
// does not count; those of the cold run are shown as elapsed too, for it uses all processors, as the compiler does.
var rounds = args.Length > 0 ? int.Parse(args[0], null) : 5;
var sizes = args.Length > 1 ? args.Skip(1).Select(a => int.Parse(a, null)).ToArray() : [100, 1_000, 4_000];
Console.WriteLine($"median of {rounds}, CPU ms");
Console.WriteLine();
Console.WriteLine("| methods | compile without | generator, cold | adds | elapsed | adds | compile with | edit in a body | lowered | edit elsewhere | lowered | edit of a declaration | lowered | held a method |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
var settings = new CompileSettings();
Measure(sizes[0], 2);
foreach (var size in sizes) Console.WriteLine(Measure(size, rounds));

string Measure(int methods, int times)
{
    var files = GeneratedProject.Generate(methods);
    var (plainElapsed, coldElapsed) = (new List<double>(), new List<double>());
    var (plain, cold, whole, body, elsewhere, declaration) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
    var (bodyCount, elsewhereCount, declarationCount) = (0, 0, 0);
    var held = 0L;
    for (var i = 0; i < times; i++)
    {
        plain.Add(Spent(() => plainElapsed.Add(Elapsed(() => Emit(VoltCompiler.CreateCompilation(files, settings))))));

        var compilation = VoltCompiler.CreateCompilation(files, settings);
        var generator = new VoltGenerator();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: VoltCompiler.ParseOptions(settings));
        Declare(compilation);
        cold.Add(Spent(() => coldElapsed.Add(Elapsed(() => driver = driver.RunGenerators(compilation)))));
        if (i == 0) Check(driver, methods, generator.Lowered);

        var before = generator.Lowered;
        compilation = Edit(compilation, "/src/File0.cs", $"{GeneratedProject.Marker}) * 2", $"{GeneratedProject.Marker}) * 3");
        body.Add(Spent(() => driver = driver.RunGenerators(compilation)));
        bodyCount = generator.Lowered - before;

        before = generator.Lowered;
        compilation = Edit(compilation, "/src/Unrelated.cs", GeneratedProject.Marker, "4712");
        elsewhere.Add(Spent(() => driver = driver.RunGenerators(compilation)));
        elsewhereCount = generator.Lowered - before;

        before = generator.Lowered;
        compilation = Edit(compilation, "/src/Unrelated.cs", "Number()", "Numbers()");
        declaration.Add(Spent(() => driver = driver.RunGenerators(compilation)));
        declarationCount = generator.Lowered - before;

        whole.Add(Spent(() =>
        {
            var fresh = VoltCompiler.CreateCompilation(files, settings);
            CSharpGeneratorDriver.Create([new VoltGenerator().AsSourceGenerator()], parseOptions: VoltCompiler.ParseOptions(settings)).RunGeneratorsAndUpdateCompilation(fresh, out var output, out _);
            Emit((CSharpCompilation)output);
        }));
        if (i == times - 1) held = Held(files);
    }

    return $"| {methods:N0} | {Median(plain):N0} | {Median(cold):N0} | {Median(cold) / Median(plain):P0} | {Median(coldElapsed):N0} | {Median(coldElapsed) / Median(plainElapsed):P0} | {Median(whole):N0} | {Median(body):N1} | {bodyCount:N0} "
        + $"| {Median(elsewhere):N1} | {elsewhereCount:N0} | {Median(declaration):N0} | {declarationCount:N0} | {(double)held / methods:N0} B |";
}

// The declarations are bound once in any build; the generator only comes first. They are bound before the clock starts, as they count with the compiler's own time.
static void Declare(CSharpCompilation compilation) => compilation.GetDeclarationDiagnostics();

// What the driver keeps between two edits, apart from the compilation.
long Held(IReadOnlyList<SourceFile> files)
{
    var compilation = VoltCompiler.CreateCompilation(files, settings);
    Declare(compilation);
    GeneratorDriver driver = CSharpGeneratorDriver.Create([new VoltGenerator().AsSourceGenerator()], parseOptions: VoltCompiler.ParseOptions(settings));
    var before = GC.GetTotalMemory(forceFullCollection: true);
    driver = driver.RunGenerators(compilation);
    var after = GC.GetTotalMemory(forceFullCollection: true);
    GC.KeepAlive(driver);
    GC.KeepAlive(compilation);
    return after - before;
}

static void Check(GeneratorDriver driver, int methods, int lowered)
{
    var result = driver.GetRunResult();
    if (result.Results[0].Exception is { } exception) throw new InvalidOperationException("the generator threw", exception);
    if (result.Diagnostics.FirstOrDefault(d => d.Severity >= DiagnosticSeverity.Warning) is { } complaint) throw new InvalidOperationException(complaint.ToString());
    if (lowered != methods || result.GeneratedTrees.Length < methods) throw new InvalidOperationException($"{lowered} of {methods} methods were lowered");
}

static CSharpCompilation Edit(CSharpCompilation compilation, string path, string old, string replacement)
{
    var tree = compilation.SyntaxTrees.Single(t => t.FilePath == path);
    var text = tree.GetText();
    var at = text.ToString().IndexOf(old, StringComparison.Ordinal);
    return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, old.Length), replacement))));
}

static void Emit(CSharpCompilation compilation)
{
    var (image, errors) = VoltCompiler.Emit(compilation);
    if (image is null) throw new InvalidOperationException(errors[0].ToString());
}

static double Spent(Action work)
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
    var process = Process.GetCurrentProcess();
    var start = process.TotalProcessorTime;
    work();
    process.Refresh();
    return (process.TotalProcessorTime - start).TotalMilliseconds;
}

static double Elapsed(Action work)
{
    var clock = Stopwatch.StartNew();
    work();
    return clock.Elapsed.TotalMilliseconds;
}

static double Median(List<double> values)
{
    values.Sort();
    return values[values.Count / 2];
}
