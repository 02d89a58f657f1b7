using System.Collections.Generic;
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

/// <summary>Turns a parallel loop or query into a plain one, and parallel calls into calls one after the other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SequentialFix : VoltCodeFix
{
    private const string Loop = "Use a plain loop";

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
            return call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var next } && IsParallelOnly(next)
                ? null
                : Change.Replace("Drop AsParallel", call, member.Expression.WithTriviaFrom(call));
        }

        var arguments = call.ArgumentList.Arguments.Select(static a => a.Expression).ToList();
        var statement = call.Parent is AwaitExpressionSyntax await ? await.Parent as ExpressionStatementSyntax : call.Parent as ExpressionStatementSyntax;
        return statement is null || call.ArgumentList.Arguments.Any(static a => a.NameColon is not null)
            ? null
            : method.Name switch
            {
                "ForEach" or "ForEachAsync" when arguments.Count == 2 && Turn(arguments[1], statement) is { } turn => Change.Replace(Loop, statement, ForEach(arguments[0], turn, statement)),
                "For" or "ForAsync" when arguments.Count == 3 && Turn(arguments[2], statement) is { } turn => Change.Replace(Loop, statement, For(arguments[0], arguments[1], turn, statement)),
                "Invoke" => OneByOne(arguments, statement),
                _ => null,
            };
    }

    private static bool IsParallelOnly(string name) =>
        name is "WithDegreeOfParallelism" or "WithCancellation" or "WithExecutionMode" or "WithMergeOptions" or "AsOrdered" or "AsUnordered" or "AsSequential" or "ForAll";

    /// <summary>The variable and the body of a loop whose turn is a lambda.</summary>
    private static (SyntaxToken Name, StatementSyntax Body)? Turn(ExpressionSyntax function, StatementSyntax statement) =>
        Bodies.ParametersOf(function) is { Count: > 0 } parameters
        && parameters[0].Modifiers.Count == 0
        && Bodies.Of(function, free: 1) is { } body
        && (!Bodies.Awaits(body) || CanAwait(statement))
            ? (parameters[0].Identifier.WithoutTrivia(), body)
            : null;

    private static StatementSyntax ForEach(ExpressionSyntax source, (SyntaxToken Name, StatementSyntax Body) turn, StatementSyntax statement) =>
        ForEachStatement(IdentifierName("var"), turn.Name.WithLeadingTrivia(Space).WithTrailingTrivia(Space), source.WithLeadingTrivia(Space), turn.Body)
            .WithForEachKeyword(Token(SyntaxKind.ForEachKeyword).WithTrailingTrivia(Space))
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static StatementSyntax For(ExpressionSyntax first, ExpressionSyntax end, (SyntaxToken Name, StatementSyntax Body) turn, StatementSyntax statement) =>
        ((ForStatementSyntax)ParseStatement($"for (var {turn.Name} = {first}; {turn.Name} < {end}; {turn.Name}++) ;"))
            .WithStatement(turn.Body)
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static Change? OneByOne(List<ExpressionSyntax> functions, StatementSyntax statement)
    {
        var calls = functions.Select(static f => Bodies.Of(f)).ToList();
        return calls.Count > 0 && calls.TrueForAll(static c => c is not null && !Bodies.Awaits(c))
            ? ReplaceStatement("Call them one after the other", statement, [.. calls.Select(static c => c!)])
            : null;
    }
}
