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

/// <summary>Returns the task that was only awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PassTaskOnFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt3001TrivialWrapper.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || method.Identifier.Span != diagnostic.Location.SourceSpan)
        {
            return null;
        }

        var await = method.DescendantNodes().OfType<AwaitExpressionSyntax>().FirstOrDefault();
        if (await is null)
        {
            return null;
        }

        var changed = await.Parent is ExpressionStatementSyntax statement
            ? method.ReplaceNode(statement, ReturnStatement(await.Expression.WithoutTrivia().WithLeadingTrivia(Space)).WithTriviaFrom(statement))
            : method.ReplaceNode(await, await.Expression.WithTriviaFrom(await));
        return Change.Replace(
            "Return the task", method, changed.WithModifiers(TokenList(changed.Modifiers.Where(static m => !m.IsKind(SyntaxKind.AsyncKeyword)))));
    }

}
