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

/// <summary>Makes an await wait for what it says: unwraps a task of a task, and replaces a null task by a completed one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RealTaskFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt2006NullOrUnstarted.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression)
        {
            return null;
        }

        // 'null!' is one expression.
        while (expression.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        if (expression is AwaitExpressionSyntax { Expression: { } awaited })
        {
            var type = model.GetTypeInfo(awaited, cancellation).Type as INamedTypeSymbol;
            if (awaited is ConditionalAccessExpressionSyntax && type is { Name: "Task", TypeArguments.Length: 0 })
            {
                var fallback = ParenthesizedExpression(BinaryExpression(
                    SyntaxKind.CoalesceExpression,
                    awaited.WithoutTrivia(),
                    Token(SyntaxKind.QuestionQuestionToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space),
                    Completed()));
                return Change.Replace("Await a completed task instead of null", awaited, fallback.WithTriviaFrom(awaited));
            }

            if (awaited is InvocationExpressionSyntax or IdentifierNameSyntax && type is { Name: "Task", TypeArguments: { Length: 1 } arguments } && arguments[0].Name == "Task")
            {
                var unwrapped = InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, awaited.WithoutTrivia(), IdentifierName("Unwrap")));
                return Change.Replace("Unwrap the task", awaited, unwrapped.WithTriviaFrom(awaited));
            }

            return null;
        }

        if (model.GetEnclosingSymbol(expression.SpanStart, cancellation) is IMethodSymbol { ReturnType: INamedTypeSymbol { Name: "Task" } returned }
            && expression.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax)
        {
            var made = returned.TypeArguments.Length == 0
                ? Completed()
                : InvocationExpression(
                    MemberAccessExpression(
                        SyntaxKind.SimpleMemberAccessExpression,
                        TypeName("System.Threading.Tasks.Task"),
                        GenericName("FromResult").AddTypeArgumentListArguments(ParseTypeName(returned.TypeArguments[0].ToMinimalDisplayString(model, expression.SpanStart)))),
                    ArgumentList(SingletonSeparatedList(Argument(ParseExpression("default!")))));
            return Change.Replace("Return a completed task", expression, made.WithTriviaFrom(expression));
        }

        return null;
    }

    private static ExpressionSyntax Completed() =>
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeName("System.Threading.Tasks.Task"), IdentifierName("CompletedTask"));

}
