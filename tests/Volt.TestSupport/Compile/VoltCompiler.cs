using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Volt.TestSupport;

/// <summary>A source file of a test program.</summary>
public sealed record SourceFile(string Path, string Text);

/// <summary>How a test program is compiled.</summary>
public sealed record CompileSettings
{
    public bool Optimize { get; init; }

    public bool Checked { get; init; }

    public bool Executable { get; init; }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp14;

    public string AssemblyName { get; init; } = "Program";

    public ImmutableArray<string> Symbols { get; init; } = ["DEBUG"];

    public ImmutableArray<MetadataReference> References { get; init; } = [];
}

/// <summary>Compiles test programs in memory as a consumer of the package would.</summary>
public static class VoltCompiler
{
    /// <summary>What a project with implicit usings has.</summary>
    public static readonly SourceFile GlobalUsings = new("GlobalUsings.cs",
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Volt;

        """);

    private static readonly ImmutableArray<MetadataReference> s_own =
    [
        MetadataReference.CreateFromFile(Assembly.Load("Volt.Runtime").Location),
        MetadataReference.CreateFromFile(typeof(VoltCompiler).Assembly.Location),
    ];

    public static CSharpParseOptions ParseOptions(CompileSettings settings) =>
        new CSharpParseOptions(settings.Language, DocumentationMode.Parse, SourceCodeKind.Regular, settings.Symbols)
            .WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "Volt.Generated")]);

    public static CSharpCompilation CreateCompilation(IEnumerable<SourceFile> files, CompileSettings settings)
    {
        var parse = ParseOptions(settings);
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(SourceText.From(f.Text, Encoding.UTF8), parse, f.Path));
        var options = new CSharpCompilationOptions(
            settings.Executable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: settings.Optimize ? OptimizationLevel.Release : OptimizationLevel.Debug,
            checkOverflow: settings.Checked,
            allowUnsafe: true,
            deterministic: true,
            nullableContextOptions: settings.Nullable);
        return CSharpCompilation.Create(settings.AssemblyName, trees, [.. FrameworkReferences.All, .. s_own, .. settings.References], options);
    }

    /// <summary>Runs the generator over a compilation.</summary>
    public static GeneratedProgram Generate(CSharpCompilation compilation)
    {
        var driver = (CSharpGeneratorDriver)CSharpGeneratorDriver
            .Create(GeneratorUnderTest.Create(), parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratedProgram((CSharpCompilation)output, driver.GetRunResult());
    }

    /// <summary>Emits with a portable PDB. An emit that fails gives the errors.</summary>
    public static (Image? Image, ImmutableArray<Diagnostic> Errors) Emit(CSharpCompilation compilation)
    {
        var assembly = new MemoryStream();
        var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            return (null, [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)]);
        }

        return (new Image(assembly.ToArray(), symbols.ToArray(), result.Diagnostics), []);
    }
}

/// <summary>An emitted assembly and its PDB.</summary>
public sealed record Image(byte[] Assembly, byte[] Symbols, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A compilation after the generator.</summary>
public sealed record GeneratedProgram(CSharpCompilation Compilation, GeneratorDriverRunResult Result)
{
    public ImmutableArray<SyntaxTree> Trees => Result.GeneratedTrees;

    /// <summary>What generators threw, if they did.</summary>
    public IEnumerable<Exception> Crashes => Result.Results.Select(r => r.Exception).OfType<Exception>();

    /// <summary>Warnings and errors that the generated code brought in.</summary>
    public IEnumerable<Diagnostic> Complaints(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && Trees.Contains(tree));

    /// <summary>All generated text, as one.</summary>
    public string Text => string.Join("\n", Trees.Select(t => "// " + t.FilePath + "\n" + t.GetText()));
}
