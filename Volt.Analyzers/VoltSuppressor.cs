using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Volt.Analyzers;

/// <summary>
/// Silences what other analyzers ask for in Volt code and what would be wrong there: <c>ConfigureAwait(false)</c>, which leaves the
/// one thread, the suffix <c>Async</c> for annotated methods, and the compiler's complaint about async without await.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VoltSuppressor : DiagnosticSuppressor
{
    private const string StaysOnThread = "In a Volt task every continuation stays on the one thread";
    private const string IsAnnotated = "A [VoltTask] method is a task by its annotation, not by its name";

    private static readonly ImmutableArray<SuppressionDescriptor> s_anywhere =
    [
        new("VOLTS001", "CA2007", StaysOnThread),
        new("VOLTS002", "VSTHRD111", StaysOnThread),
        new("VOLTS003", "MA0004", StaysOnThread),
        new("VOLTS004", "RCS1090", StaysOnThread),
    ];

    private static readonly ImmutableArray<SuppressionDescriptor> s_onMethod =
    [
        new("VOLTS005", "VSTHRD200", IsAnnotated),
        new("VOLTS006", "RCS1046", IsAnnotated),
        new("VOLTS007", "MA0137", IsAnnotated),
        new("VOLTS008", "CS1998", "A Volt task without an await is spawned for what it does; VOLT0003 speaks about the others"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = s_anywhere.AddRange(s_onMethod);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (KnownSymbols.TryCreate(context.Compilation) is not { } known)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var suppression = SupportedSuppressions.FirstOrDefault(s => s.SuppressedDiagnosticId == diagnostic.Id);
            if (suppression is not null
                && diagnostic.Location.SourceTree is { } tree
                && IsVolt(tree, diagnostic, context.GetSemanticModel(tree), known, onMethod: s_onMethod.Contains(suppression), context.CancellationToken))
            {
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    private static bool IsVolt(
        SyntaxTree tree, Diagnostic diagnostic, SemanticModel model, KnownSymbols known, bool onMethod, CancellationToken cancellation)
    {
        var node = tree.GetRoot(cancellation).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        foreach (var outer in node.AncestorsAndSelf())
        {
            var method = outer switch
            {
                MethodDeclarationSyntax declaration => model.GetDeclaredSymbol(declaration, cancellation),
                LocalFunctionStatementSyntax local when !onMethod => model.GetDeclaredSymbol(local, cancellation) as IMethodSymbol,
                AnonymousFunctionExpressionSyntax lambda when !onMethod => model.GetSymbolInfo(lambda, cancellation).Symbol as IMethodSymbol,
                _ => null,
            };
            if (method is not null && (known.IsAnnotated(method) || !onMethod && method.IsAsync && known.IsVoltTask(method.ReturnType)))
            {
                return true;
            }
        }

        return false;
    }
}
