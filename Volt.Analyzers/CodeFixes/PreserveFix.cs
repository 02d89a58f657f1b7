using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Preserves a task that is awaited more than once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PreserveFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt2002ConsumedTwice.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax? value = null;
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is { } expression)
        {
            // Awaited twice: the variable's value is what has to be preserved. Kept in a field: the value itself.
            value = expression is IdentifierNameSyntax && model.GetSymbolInfo(expression, cancellation).Symbol is ILocalSymbol local
                ? ValueOf(local, expression, model, cancellation)
                : expression is InvocationExpressionSyntax ? expression : null;
        }

        if (value is not InvocationExpressionSyntax call || model.GetTypeInfo(call, cancellation).Type is not { Name: "VoltTask" or "ValueTask" })
        {
            return null;
        }

        var preserved = InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrivia(), IdentifierName("Preserve")));
        return Change.Replace("Preserve the task", call, preserved.WithTriviaFrom(call));
    }

    /// <summary>What the variable was given last before it is awaited.</summary>
    private static ExpressionSyntax? ValueOf(ILocalSymbol local, ExpressionSyntax use, SemanticModel model, CancellationToken cancellation)
    {
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not VariableDeclaratorSyntax declarator)
        {
            return null;
        }

        var given = declarator.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .LastOrDefault(assignment => assignment.SpanStart < use.SpanStart && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left, cancellation).Symbol, local));
        return given is null ? declarator.Initializer?.Value : given.Right;
    }
}
