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

/// <summary>Puts what follows the acquisition of an async lock into a try block, and its release into the finally.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReleaseInFinallyFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt2005AsyncLock.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Expression: { } semaphore } } call
            || call.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } acquire)
        {
            return null;
        }

        var first = block.Statements.IndexOf(acquire);
        var last = block.Statements.IndexOf(s => s is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Release" } release } }
            && release.Expression.ToString() == semaphore.ToString()
            && s.SpanStart > acquire.SpanStart);
        if (last < 0)
        {
            return null;
        }

        var guarded = block.Statements.Skip(first + 1).Take(last - first - 1).ToList();

        // What is declared in between and used after it would go out of scope.
        if (guarded.Any(static s => s is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax) && block.Statements.Count > last + 1)
        {
            return null;
        }

        var tried = TryStatement(Block(guarded), default, FinallyClause(Block(block.Statements[last].WithoutTrivia())))
            .WithAdditionalAnnotations(Formatter.Annotation)
            .WithTrailingTrivia(block.Statements[last].GetTrailingTrivia());
        var statements = block.Statements.Take(first + 1).Append(tried).Concat(block.Statements.Skip(last + 1));
        return Change.Replace("Release it in a finally block", block, block.WithStatements(List(statements)));
    }

}
