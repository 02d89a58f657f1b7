using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Volt.Analyzers;
using Volt.TestSupport;
using Xunit;

namespace Volt.Conformance;

/// <summary>Generated code adds no warning to a project that has everything switched on: nullable, all compiler warnings and all rules of the SDK's and Volt's analyzers, as errors.</summary>
public sealed class WarningTests
{
    private const int BatchSize = 150;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_cases_get_no_warning_that_they_had_not_before(bool optimize)
    {
        var analyzers = Analyzers();
        Assert.True(analyzers.Length > 50, "the SDK's analyzers are missing");

        // Every other case in a debug build, the rest in an optimised one.
        var cases = CaseLibrary.All.Where((c, index) => !c.Program.Alone && index % 2 == 0 != optimize).ToList();
        var found = 0;
        foreach (var batch in cases.Chunk(BatchSize))
        {
            var before = Strict(VoltCompiler.CreateCompilation(
                batch.Select(c => c.Program.File).Prepend(CaseLibrary.Helpers).Prepend(VoltCompiler.GlobalUsings), new CompileSettings { Optimize = optimize }), analyzers);
            var program = VoltCompiler.Generate(before);
            Assert.Empty(program.Crashes);
            Assert.True(program.Trees.Length > batch.Length);
            var known = (await Diagnose(before, analyzers)).Select(Key).ToHashSet(StringComparer.Ordinal);
            found += known.Count;
            var added = (await Diagnose(program.Compilation, analyzers)).Where(d => !known.Contains(Key(d))).Select(d => d.ToString()).ToList();
            Assert.True(added.Count == 0, string.Join("\n", added.Take(20)));
        }

        // The cases themselves are not written for a strict project, and so prove that it is one.
        Assert.True(found > 100, $"only {found} diagnostics");
    }

    private static string Key(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.Location.SourceTree?.FilePath} {diagnostic.Location.SourceSpan}";

    private static CSharpCompilation Strict(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => compilation.WithOptions(compilation.Options
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
        .WithWarningLevel(9999)
        .WithSpecificDiagnosticOptions(analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct().ToDictionary(id => id, _ => ReportDiagnostic.Error, StringComparer.Ordinal)));

    private static async Task<IEnumerable<Diagnostic>> Diagnose(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var driver = new CompilationWithAnalyzers(compilation, analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        return (await driver.GetAllDiagnosticsAsync()).Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed);
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers()
    {
        var sdk = typeof(WarningTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "SdkDirectory").Value!;
        var folder = Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
        return [new VoltAnalyzer(), .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
            .SelectMany(name => Types(Assembly.LoadFrom(Path.Combine(folder, name))))
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
                && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
    }

    private static IEnumerable<Type> Types(Assembly assembly)
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
}
