using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Volt.Analyzers.Tests;

/// <summary>Compiles a source and runs the analyzers over it.</summary>
internal static class Lab
{
    public const string FileName = "/src/Sample.cs";

    public static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None)
        .WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "Volt.Generated")]);

    public static CSharpCompilation Compile(string source, string? editorConfig = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, params MetadataReference[] references) =>
        Compile([(FileName, source)], editorConfig, kind, references);

    public static CSharpCompilation Compile(
        IEnumerable<(string Path, string Text)> sources, string? editorConfig = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, params MetadataReference[] references)
    {
        var trees = sources.Select(s => CSharpSyntaxTree.ParseText(SourceText.From(s.Text), ParseOptions, s.Path)).ToArray();
        var options = new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        if (editorConfig is not null)
        {
            options = options.WithSyntaxTreeOptionsProvider(new ConfigOptions(editorConfig));
        }

        return CSharpCompilation.Create("Sample", trees, [.. Framework.References, .. references], options);
    }

    /// <summary>The analyzers' diagnostics in order of place; the compiler's errors fail the test unless they are allowed.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(
        CSharpCompilation compilation, string? editorConfig = null, bool allowErrors = false, bool concurrent = true, params AdditionalText[] files)
    {
        if (!allowErrors)
        {
            var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
            Assert.True(errors.Length == 0, "The test source does not compile:\n" + string.Join("\n", errors.Take(10).Select(e => e.ToString())));
        }

        var options = new AnalyzerOptions([.. files], new ConfigProvider(new ConfigOptions(editorConfig ?? string.Empty)));
        var failures = new List<Exception>();
        var driver = compilation.WithAnalyzers(
            [new VoltAnalyzer()],
            new CompilationWithAnalyzersOptions(
                options,
                (e, _, _) =>
                {
                    lock (failures)
                    {
                        failures.Add(e);
                    }
                },
                concurrentAnalysis: concurrent,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));
        var found = await driver.GetAnalyzerDiagnosticsAsync();
        Assert.True(failures.Count == 0, failures.Count == 0 ? string.Empty : failures[0].ToString());
        return Sort(found);
    }

    /// <summary>Runs the analyzers over marked source and checks that exactly the marked diagnostics are there.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Check(
        string marked, string? editorConfig = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, bool allowErrors = false, params AdditionalText[] files)
    {
        var markup = Markup.Parse(marked);
        var found = await Analyze(Compile(markup.Text, editorConfig, kind), editorConfig, allowErrors, files: files);
        var actual = found.Select(d => (d.Id, d.Location.SourceSpan)).ToArray();
        if (!actual.SequenceEqual(markup.Expected.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End).ThenBy(e => e.Id, StringComparer.Ordinal)))
        {
            Assert.Fail($"""
                Expected:
                {Lines(markup.Expected.Select(e => $"  {e.Id} at {Describe(markup.Text, e.Span)}"))}
                Found:
                {Lines(found.Select(d => $"  {d.Id} at {Describe(markup.Text, d.Location.SourceSpan)}: {d.GetMessage()}"))}
                """);
        }

        return found;

        static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);
        static string Describe(string text, TextSpan span) =>
            $"line {text.AsSpan(0, span.Start).Count('\n') + 1}: '{text.Substring(span.Start, Math.Min(span.Length, 60)).ReplaceLineEndings(" ")}'";
    }

    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Location.SourceSpan.End)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.GetMessage(), StringComparer.Ordinal),
    ];

    /// <summary>An <c>.editorconfig</c> for the test source, read by the compiler's own parser.</summary>
    internal sealed class ConfigOptions(string text) : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
            new[] { AnalyzerConfig.Parse("root = true\n[*.cs]\n" + text, "/src/.editorconfig") });

        public ImmutableDictionary<string, string> For(string path) => _set.GetOptionsForSourcePath(path).AnalyzerOptions;

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }

    private sealed class ConfigProvider(ConfigOptions options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(options.For("/src/global.cs"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(options.For(tree.FilePath));

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(ImmutableDictionary<string, string>.Empty);
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);

        public override IEnumerable<string> Keys => values.Keys;
    }
}
