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

/// <summary>Runs on this thread what was handed to the pool.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RunDirectlyFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1202PoolOffload.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Parent: AwaitExpressionSyntax awaiting } call
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { Name: "Run", ContainingType.Name: "Task" }
            || call.ArgumentList.Arguments.Count != 1
            || call.ArgumentList.Arguments[0].Expression is not ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } body } lambda)
        {
            return null;
        }

        if (lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword))
        {
            return body is AwaitExpressionSyntax inner
                ? Change.Replace(Title, awaiting, Await(inner.Expression, awaiting))
                : null;
        }

        if (KnownSymbols.HasGetAwaiter(model.GetTypeInfo(body, cancellation).Type))
        {
            return Change.Replace(Title, awaiting, Await(body, awaiting));
        }

        ExpressionSyntax replacement = awaiting.Parent is ExpressionStatementSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArgumentSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax
            ? body.WithoutTrivia()
            : ParenthesizedExpression(body.WithoutTrivia());
        return awaiting.Parent is ExpressionStatementSyntax && body is not (InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or ObjectCreationExpressionSyntax)
            ? null
            : Change.Replace(Title, awaiting, replacement.WithTriviaFrom(awaiting));
    }

    private const string Title = "Run it directly";

}
