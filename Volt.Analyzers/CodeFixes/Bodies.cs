using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Takes the code out of a lambda, to stand where the lambda was run.</summary>
internal static class Bodies
{
    /// <summary>The parameters of a lambda.</summary>
    public static IReadOnlyList<ParameterSyntax> ParametersOf(ExpressionSyntax function) => function switch
    {
        SimpleLambdaExpressionSyntax simple => [simple.Parameter],
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
        _ => [],
    };

    /// <summary>
    /// What a function does when it is called, as one statement: the body of a lambda that nothing returns from, or a call of a method. <see langword="null"/>
    /// when that cannot be said, or when it needs one of the parameters from <paramref name="free"/> on.
    /// </summary>
    public static StatementSyntax? Of(ExpressionSyntax function, int free = 0)
    {
        if (function is not AnonymousFunctionExpressionSyntax lambda)
        {
            return function is IdentifierNameSyntax or MemberAccessExpressionSyntax && free == 0 ? ExpressionStatement(InvocationExpression(function.WithoutTrivia())) : null;
        }

        var names = new HashSet<string>(ParametersOf(function).Skip(free).Select(static p => p.Identifier.ValueText));
        if (lambda.Body.DescendantNodesAndSelf().Any(n => n is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText)))
        {
            return null;
        }

        return lambda.Body switch
        {
            BlockSyntax block when !Own(block).Any(static n => n is ReturnStatementSyntax or YieldStatementSyntax) => block.WithoutTrivia(),
            InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ObjectCreationExpressionSyntax
                or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }
                or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
                or ConditionalAccessExpressionSyntax => ExpressionStatement(((ExpressionSyntax)lambda.Body).WithoutTrivia()),
            _ => null,
        };
    }

    /// <summary>Whether a statement awaits, so that it can stand only where an await can.</summary>
    public static bool Awaits(StatementSyntax statement) =>
        Own(statement).Any(static n => n is AwaitExpressionSyntax
            || n is CommonForEachStatementSyntax loop && loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword)
            || n is UsingStatementSyntax used && used.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword)
            || n is LocalDeclarationStatementSyntax local && local.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword));

    /// <summary>The nodes of a statement without those of nested functions.</summary>
    private static IEnumerable<SyntaxNode> Own(SyntaxNode node) =>
        node.DescendantNodesAndSelf(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
