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

/// <summary>Lets other tasks run once in each turn of a loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class InsertYieldFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1010LoopWithoutYield.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<StatementSyntax>() is not { } loop || !CanAwait(loop))
        {
            return null;
        }

        var yield = ExpressionStatement(AwaitExpression(
            Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space),
            InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeName("Volt.VoltTask"), IdentifierName("Yield")))));
        if (loop is GotoStatementSyntax jump)
        {
            return jump.Parent is BlockSyntax around
                ? Change.Replace("Await a yield in each turn", around, around.WithStatements(around.Statements.Insert(around.Statements.IndexOf(jump), yield.WithAdditionalAnnotations(Formatter.Annotation))))
                : Change.Replace("Await a yield in each turn", jump, Block(yield, jump.WithoutTrivia()).WithTriviaFrom(jump).WithAdditionalAnnotations(Formatter.Annotation));
        }

        var body = loop switch
        {
            WhileStatementSyntax s => s.Statement,
            DoStatementSyntax s => s.Statement,
            ForStatementSyntax s => s.Statement,
            _ => null,
        };
        if (body is null)
        {
            return null;
        }

        StatementSyntax changed = body switch
        {
            BlockSyntax block => block.AddStatements(yield.WithAdditionalAnnotations(Formatter.Annotation)),
            EmptyStatementSyntax => yield.WithLeadingTrivia(Space).WithTrailingTrivia(body.GetTrailingTrivia()),
            _ => Block(body.WithoutTrivia(), yield).WithAdditionalAnnotations(Formatter.Annotation).WithTrailingTrivia(body.GetTrailingTrivia()),
        };
        return Change.Replace("Await a yield in each turn", body, changed);
    }

}
