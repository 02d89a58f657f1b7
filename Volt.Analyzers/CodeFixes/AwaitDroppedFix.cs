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

/// <summary>Awaits a task that was dropped.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AwaitDroppedFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt2001DroppedTask.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (Dropped(node) is not { } dropped || !CanAwait(dropped.Whole))
        {
            return null;
        }

        return Change.Replace("Await the task", dropped.Whole, Await(dropped.Task, dropped.Whole));
    }

    /// <summary>The task in <c>M();</c>, <c>_ = M();</c> and <c>() => M()</c>, with what stands for it.</summary>
    internal static (ExpressionSyntax Whole, ExpressionSyntax Task)? Dropped(SyntaxNode node)
    {
        var whole = node.FirstAncestorOrSelf<SyntaxNode>(static n => n is ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax) switch
        {
            ExpressionStatementSyntax statement => statement.Expression,
            LambdaExpressionSyntax lambda => lambda.ExpressionBody,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => null,
        };
        return whole switch
        {
            null or ConditionalAccessExpressionSyntax => null,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard => (discard, discard.Right),
            _ => (whole, whole),
        };
    }

}
