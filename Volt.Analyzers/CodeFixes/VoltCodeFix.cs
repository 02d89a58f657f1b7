using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>What the code fixes of Volt share: one syntax change in the diagnostic's document, with Fix All.</summary>
public abstract class VoltCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Plan(node, diagnostic, root, model, context.CancellationToken) is not { } change)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    change.Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(change.Apply(root))),
                    equivalenceKey: diagnostic.Id + ":" + change.Key),
                diagnostic);
        }
    }

    /// <summary>The change for one diagnostic, or <see langword="null"/> when none is safe.</summary>
    internal abstract Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation);

    /// <summary>A change of a document: how the menu calls it, and the new root.</summary>
    internal sealed class Change(string title, Func<SyntaxNode, SyntaxNode> apply)
    {
        public string Title { get; } = title;

        /// <summary>What Fix All groups by; titles that name what they change share one.</summary>
        public string Key { get; set; } = title;

        public Func<SyntaxNode, SyntaxNode> Apply { get; } = apply;

        public static Change Replace(string title, SyntaxNode old, SyntaxNode replacement) =>
            new(title, root => root.ReplaceNode(old, replacement));
    }

    /// <summary>An await of <paramref name="operand"/>, in parentheses that go away where they are not needed.</summary>
    internal static ExpressionSyntax Await(ExpressionSyntax operand, SyntaxNode replaced)
    {
        var await = AwaitExpression(
            Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space),
            NeedsParentheses(operand) ? ParenthesizedExpression(operand.WithoutTrivia()) : operand.WithoutTrivia());
        ExpressionSyntax result = replaced.Parent switch
        {
            ExpressionStatementSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax
                or ParenthesizedExpressionSyntax or AssignmentExpressionSyntax or IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or SwitchStatementSyntax or InterpolationSyntax or LambdaExpressionSyntax => await,
            _ => ParenthesizedExpression(await),
        };
        return result.WithTriviaFrom(replaced);
    }

    /// <summary>Puts statements where one stood, in a block where only one may stand.</summary>
    internal static Change ReplaceStatement(string title, StatementSyntax old, IReadOnlyList<StatementSyntax> statements)
    {
        var placed = statements.Select(static s => s.WithAdditionalAnnotations(Formatter.Annotation)).ToList();
        placed[0] = placed[0].WithLeadingTrivia(old.GetLeadingTrivia());
        placed[placed.Count - 1] = placed[placed.Count - 1].WithTrailingTrivia(old.GetTrailingTrivia());
        for (var i = 0; i < placed.Count - 1; i++)
        {
            placed[i] = placed[i].WithTrailingTrivia(ElasticCarriageReturnLineFeed);
        }

        return old.Parent is BlockSyntax or SwitchSectionSyntax
            ? new Change(title, root => root.ReplaceNode(old, placed))
            : Change.Replace(title, old, Block(placed).WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>A call that spawns code as a Volt task.</summary>
    internal static InvocationExpressionSyntax SpawnOf(StatementSyntax work, SyntaxNode replaced)
    {
        var runtime = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeName("Volt.VoltRuntime"), IdentifierName("Current"));
        var lambda = ParenthesizedLambdaExpression()
            .WithAsyncKeyword(Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(Space))
            .WithBlock(work as BlockSyntax ?? Block(work));
        return InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, runtime, IdentifierName("Spawn")),
                ArgumentList(SingletonSeparatedList(Argument(lambda))))
            .WithTriviaFrom(replaced)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>A type by its full name, which is shortened to what the usings of the file allow.</summary>
    internal static ExpressionSyntax TypeName(string fullName) =>
        ParseExpression("global::" + fullName).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>Whether an await may stand at <paramref name="node"/>.</summary>
    internal static bool CanAwait(SyntaxNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case LockStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax or UnsafeStatementSyntax or FixedStatementSyntax or PatternSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax local:
                    return local.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax or AttributeSyntax or AccessorDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool NeedsParentheses(ExpressionSyntax operand) =>
        operand is ConditionalExpressionSyntax or BinaryExpressionSyntax or AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax
            or SwitchExpressionSyntax or RangeExpressionSyntax or IsPatternExpressionSyntax;
}
