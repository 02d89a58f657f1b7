using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Runs on this thread what was handed to the pool: at once when it is awaited, as a Volt task when it is not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RunDirectlyFix : VoltCodeFix
{
    private const string Title = "Run it directly";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1202PoolOffload.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || call.Span != diagnostic.Location.SourceSpan
            || call.ArgumentList.Arguments.Count != 1
            || call.ArgumentList.Arguments[0].Expression is not AnonymousFunctionExpressionSyntax lambda
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        return method switch
        {
            { Name: "QueueUserWorkItem", ContainingType.Name: "ThreadPool" } when call.Parent is ExpressionStatementSyntax && Bodies.Of(lambda) is { } work && lambda.AsyncKeyword.RawKind == 0 =>
                Change.Replace("Spawn a Volt task", call, SpawnOf(work, call)),
            { Name: "Run", ContainingType.Name: "Task" } when call.Parent is AwaitExpressionSyntax awaiting => Awaited(awaiting, lambda, model, cancellation),
            { Name: "StartNew", ContainingType.Name: "TaskFactory" } when call.Parent is AwaitExpressionSyntax awaiting && !ReturnsTask(lambda, model, cancellation) => Awaited(awaiting, lambda, model, cancellation),
            _ => null,
        };
    }

    private static Change? Awaited(AwaitExpressionSyntax awaiting, AnonymousFunctionExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation)
    {
        if (lambda.Body is not ExpressionSyntax body)
        {
            return awaiting.Parent is ExpressionStatementSyntax statement && Bodies.Of(lambda) is { } block && (!Bodies.Awaits(block) || CanAwait(statement))
                ? Change.Replace(Title, statement, block.WithTriviaFrom(statement))
                : null;
        }

        if (lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword))
        {
            return body is AwaitExpressionSyntax inner ? Change.Replace(Title, awaiting, Await(inner.Expression, awaiting)) : null;
        }

        if (KnownSymbols.HasGetAwaiter(model.GetTypeInfo(body, cancellation).Type))
        {
            return Change.Replace(Title, awaiting, Await(body, awaiting));
        }

        if (awaiting.Parent is ExpressionStatementSyntax && Bodies.Of(lambda) is null)
        {
            return null;
        }

        ExpressionSyntax replacement = awaiting.Parent is ExpressionStatementSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArgumentSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax
            ? body.WithoutTrivia()
            : ParenthesizedExpression(body.WithoutTrivia());
        return Change.Replace(Title, awaiting, replacement.WithTriviaFrom(awaiting));
    }

    private static bool ReturnsTask(AnonymousFunctionExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation) =>
        lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword)
        || lambda.Body is ExpressionSyntax body && KnownSymbols.HasGetAwaiter(model.GetTypeInfo(body, cancellation).Type);
}
