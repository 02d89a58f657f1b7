using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Volt.Analyzers;
using Volt.Analyzers.Benchmarks;

// What the analyzers add to the compilation of a generated project: `Volt.Analyzers.Benchmarks [lines] [rounds] [plain | sdk | volt | both]`.
var lines = args.Length > 0 ? int.Parse(args[0], null) : 60_000;
var rounds = args.Length > 1 ? int.Parse(args[1], null) : 5;
var references = References();
var sdk = SdkAnalyzers();
if (args.Length > 2)
{
    // One kind of compilation, `rounds` times: for a tool that counts instructions, which a busy machine does not disturb.
    var code = GeneratedProject.Generate(lines, out _);
    ImmutableArray<DiagnosticAnalyzer> chosen = args[2] switch { "plain" => [], "sdk" => sdk, "volt" => [new VoltAnalyzer()], _ => [.. sdk, new VoltAnalyzer()] };
    for (var i = 0; i < rounds; i++)
    {
        Run(code, chosen);
    }

    return;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, {sdk.Length} analyzers of the SDK, median of {rounds} (of the ratios of each round, where two are compared)");
Console.WriteLine();
Console.WriteLine("| lines | compile (CPU ms) | + SDK's analyzers (CPU ms) | + Volt alone (CPU ms) | + SDK's and Volt (CPU ms) | Volt on top of the SDK's | Volt's own time (ms) |");
Console.WriteLine("|---|---|---|---|---|---|---|");
foreach (var size in new[] { lines / 4, lines / 2, lines })
{
    var sources = GeneratedProject.Generate(size, out var actual);
    ImmutableArray<DiagnosticAnalyzer> volt = [new VoltAnalyzer()];
    Run(sources, []);
    Run(sources, [.. sdk, .. volt]);
    var plain = new List<double>();
    var withSdk = new List<double>();
    var withVolt = new List<double>();
    var withBoth = new List<double>();
    var onTop = new List<double>();
    var own = new List<double>();
    for (var i = 0; i < rounds; i++)
    {
        plain.Add(Run(sources, []).Total);
        withVolt.Add(Run(sources, volt).Total);

        // The two that are compared run one after the other, in turns first: a machine that slows down or warms up favours neither.
        var early = i % 2 == 0 ? Run(sources, sdk) : default;
        var both = Run(sources, [.. sdk, .. volt]);
        var alone = i % 2 == 0 ? early : Run(sources, sdk);
        withSdk.Add(alone.Total);
        withBoth.Add(both.Total);
        onTop.Add((both.Total / alone.Total) - 1);
        own.Add(both.Volt);
    }

    Console.WriteLine(
        $"| {actual:N0} | {Median(plain):N0} | {Median(withSdk):N0} | {Median(withVolt):N0} | {Median(withBoth):N0} "
        + $"| {Median(onTop):+0.0%;-0.0%} | {Median(own):N0} |");
}

(double Total, double Volt) Run(IReadOnlyList<string> sources, ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    GC.Collect();
    var process = Process.GetCurrentProcess();
    var start = process.TotalProcessorTime;
    var trees = new SyntaxTree[sources.Count];
    Parallel.For(0, sources.Count, i => trees[i] = CSharpSyntaxTree.ParseText(sources[i], new CSharpParseOptions(LanguageVersion.CSharp14), $"/src/File{i}.cs"));
    var compilation = CSharpCompilation.Create(
        "Project", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true, nullableContextOptions: NullableContextOptions.Enable));
    var voltTime = 0.0;
    if (analyzers.Length == 0)
    {
        Emit(compilation);
        return (Spent(), 0);
    }

    // As the command-line compiler does it: analyzers beside the emit, on the same compilation.
    var driver = new CompilationWithAnalyzers(
        compilation,
        analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
    var result = driver.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
    Emit((CSharpCompilation)driver.Compilation);
    var total = Spent();
    foreach (var entry in result.AnalyzerTelemetryInfo)
    {
        if (entry.Key is VoltAnalyzer)
        {
            voltTime = entry.Value.ExecutionTime.TotalMilliseconds;
        }
    }

    return (total, voltTime);

    // Time of the processor, over all threads: what others do on the machine does not count.
    double Spent()
    {
        process.Refresh();
        return (process.TotalProcessorTime - start).TotalMilliseconds;
    }
}

static void Emit(CSharpCompilation compilation)
{
    using var image = new MemoryStream();
    var result = compilation.Emit(image);
    if (!result.Success)
    {
        throw new InvalidOperationException(result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).ToString());
    }
}

static double Median(List<double> values)
{
    values.Sort();
    return values[values.Count / 2];
}

static List<MetadataReference> References()
{
    var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
    var pack = Directory.GetDirectories(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref")).Order(StringComparer.Ordinal).Last(d => Directory.Exists(Path.Combine(d, "ref", "net10.0")));
    var references = Directory.GetFiles(Path.Combine(pack, "ref", "net10.0"), "*.dll").Select(MetadataReference (p) => MetadataReference.CreateFromFile(p)).ToList();
    references.Add(MetadataReference.CreateFromFile(typeof(Volt.VoltTask).Assembly.Location));
    return references;
}

// The analyzers that every project of the SDK runs.
static ImmutableArray<DiagnosticAnalyzer> SdkAnalyzers()
{
    var sdk = typeof(GeneratedProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "SdkDirectory").Value!;
    var folder = Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
    var found = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
    foreach (var name in new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" })
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            continue;
        }

        foreach (var type in Types(Assembly.LoadFrom(path)))
        {
            if (!type.IsAbstract
                && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
                && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            {
                found.Add((DiagnosticAnalyzer)Activator.CreateInstance(type)!);
            }
        }
    }

    return found.ToImmutable();
}

static IEnumerable<Type> Types(Assembly assembly)
{
    try
    {
        return assembly.GetTypes();
    }
    catch (ReflectionTypeLoadException e)
    {
        // The code fixes in it need more than the compiler brings.
        return e.Types.OfType<Type>();
    }
}
