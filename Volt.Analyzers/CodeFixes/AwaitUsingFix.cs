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

/// <summary>Disposes asynchronously.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AwaitUsingFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt2008SyncDispose.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        var statement = node.FirstAncestorOrSelf<SyntaxNode>(static n => n is UsingStatementSyntax or LocalDeclarationStatementSyntax or ExpressionStatementSyntax);
        if (statement is null || !CanAwait(statement))
        {
            return null;
        }

        var await = Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space).WithLeadingTrivia(statement.GetLeadingTrivia());
        switch (statement)
        {
            case UsingStatementSyntax block:
                return Change.Replace(Title, block, block.WithUsingKeyword(block.UsingKeyword.WithLeadingTrivia()).WithAwaitKeyword(await));
            case LocalDeclarationStatementSyntax declaration:
                return Change.Replace(Title, declaration, declaration.WithUsingKeyword(declaration.UsingKeyword.WithLeadingTrivia()).WithAwaitKeyword(await));
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call }:
                return Change.Replace("Await DisposeAsync", call, Await(call.WithExpression(member.WithName(IdentifierName("DisposeAsync"))), call));
            default:
                return null;
        }
    }

    private const string Title = "Use 'await using'";

}
