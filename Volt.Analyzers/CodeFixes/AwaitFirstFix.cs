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

/// <summary>Awaits before it reads what is changed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AwaitFirstFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt2009RaceOverAwait.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement, Right: { } right } assignment
            || !assignment.IsKind(SyntaxKind.AddAssignmentExpression) && !assignment.IsKind(SyntaxKind.SubtractAssignmentExpression)
            || !right.DescendantNodesAndSelf(static n => n is not AnonymousFunctionExpressionSyntax).Any(static n => n is AwaitExpressionSyntax)
            || assignment.Left is not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax }))
        {
            return null;
        }

        var taken = model.LookupSymbols(assignment.SpanStart).Select(static s => s.Name).ToImmutableHashSet();
        var name = "value";
        for (var i = 2; taken.Contains(name); i++)
        {
            name = "value" + i;
        }

        var declared = ParseStatement($"var {name} = {right};").WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        var changed = statement.WithExpression(assignment.WithRight(IdentifierName(name).WithTriviaFrom(right)))
            .WithAdditionalAnnotations(Formatter.Annotation);
        return new Change("Await first", r => r.ReplaceNode(statement, [declared, changed]));
    }
}
