using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Volt.Analyzers.Tests;

/// <summary>What other analyzers ask for is silenced where it would be wrong, and nowhere else.</summary>
public sealed class SuppressorTests
{
    private const string Source = """
        using System; using System.Threading.Tasks; using Volt;
        partial class Sample
        {
            [VoltTask] static async VoltTask Annotated() { await Task.Delay(1); Func<Task> f = async () => await Task.Delay(2); await f(); }
            static async VoltTask Fallback() => await Task.Delay(3);
            static async Task Other() => await Task.Delay(4);
        }
        """;

    [Fact]
    public async Task ConfigureAwait_is_not_asked_for_in_volt_code()
    {
        var (kept, silenced) = await Run(new Fake("CA2007", static n => n is AwaitExpressionSyntax));
        Assert.Equal(["await Task.Delay(4)"], kept);
        Assert.Equal(["await Task.Delay(1)", "await Task.Delay(2)", "await Task.Delay(3)", "await f()"], silenced);
    }

    [Fact]
    public async Task The_suffix_is_not_asked_for_on_annotated_methods()
    {
        var (kept, silenced) = await Run(new Fake("VSTHRD200", static n => n is MethodDeclarationSyntax));
        Assert.Equal(2, kept.Length);
        Assert.Contains("Annotated()", Assert.Single(silenced));
    }

    private static async Task<(string[] Kept, string[] Silenced)> Run(Fake fake)
    {
        var compilation = Lab.Compile(Source);
        var driver = compilation.WithAnalyzers(
            [fake, new VoltSuppressor()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var found = (await driver.GetAllDiagnosticsAsync()).Where(d => d.Id == fake.Id).ToLookup(d => d.IsSuppressed, Text);
        return ([.. found[false].Order(StringComparer.Ordinal)], [.. found[true].Order(StringComparer.Ordinal)]);
    }

    private static string Text(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

#pragma warning disable RS1001, RS1017 // It is not for use outside of this test.
    private sealed class Fake(string id, Func<SyntaxNode, bool> reports) : DiagnosticAnalyzer
#pragma warning restore RS1001
    {
        private readonly DiagnosticDescriptor _descriptor = new(id, "title", "message", "Usage", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public string Id => id;

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxTreeAction(c =>
            {
                foreach (var node in c.Tree.GetRoot(c.CancellationToken).DescendantNodes().Where(reports))
                {
                    c.ReportDiagnostic(Diagnostic.Create(_descriptor, node.GetLocation()));
                }
            });
        }
    }
}
