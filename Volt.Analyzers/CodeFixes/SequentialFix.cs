using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Turns a parallel loop or query into a plain one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SequentialFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1203Parallel.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax member } call
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        if (method.Name == "AsParallel" && call.ArgumentList.Arguments.Count == 0)
        {
            // What only parallel queries have must go first.
            return call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithDegreeOfParallelism" or "WithCancellation" or "WithExecutionMode" or "AsOrdered" or "ForAll" }
                ? null
                : Change.Replace("Drop AsParallel", call, member.Expression.WithTriviaFrom(call));
        }

        if (call.Parent is not ExpressionStatementSyntax statement)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        switch (method.Name)
        {
            case "ForEach" when arguments.Count == 2 && Parts(arguments[1].Expression) is { } each:
                return Change.Replace(
                    "Use a plain loop",
                    statement,
                    ForEachStatement(IdentifierName("var"), each.Name.WithLeadingTrivia(Space).WithTrailingTrivia(Space), arguments[0].Expression.WithLeadingTrivia(Space), each.Body)
                        .WithForEachKeyword(Token(SyntaxKind.ForEachKeyword).WithTrailingTrivia(Space))
                        .WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
            case "For" when arguments.Count == 3 && Parts(arguments[2].Expression) is { } turn:
                var loop = (ForStatementSyntax)ParseStatement($"for (var {turn.Name} = {arguments[0].Expression}; {turn.Name} < {arguments[1].Expression}; {turn.Name}++) ;");
                return Change.Replace("Use a plain loop", statement, loop.WithStatement(turn.Body).WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
            default:
                return null;
        }
    }

    /// <summary>The parameter and the body of a lambda that can stand as the body of a loop.</summary>
    private static (SyntaxToken Name, StatementSyntax Body)? Parts(ExpressionSyntax expression)
    {
        var (name, body) = expression switch
        {
            SimpleLambdaExpressionSyntax simple => (simple.Parameter.Identifier, simple.Body),
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } lambda => (parameters[0].Identifier, lambda.Body),
            _ => default,
        };
        return body switch
        {
            BlockSyntax block when !block.DescendantNodes().Any(n => n is ReturnStatementSyntax) => (name.WithoutTrivia(), block.WithoutTrivia()),
            ExpressionSyntax e => (name.WithoutTrivia(), ExpressionStatement(e.WithoutTrivia())),
            _ => null,
        };
    }

}
