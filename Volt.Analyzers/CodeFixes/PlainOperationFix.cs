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

/// <summary>Replaces an atomic operation by the plain one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PlainOperationFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1207NeedlessSync.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || call.Span != diagnostic.Location.SourceSpan
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { ContainingType.Name: "Interlocked" or "Volatile" } method
            || call.ArgumentList.Arguments is not { Count: > 0 } arguments)
        {
            return null;
        }

        var target = arguments[0].Expression.WithoutTrivia();
        var value = arguments.Count > 1 ? arguments[1].Expression.WithoutTrivia() : null;
        ExpressionSyntax? plain = (method.Name, arguments.Count) switch
        {
            ("Increment", 1) => PrefixUnaryExpression(SyntaxKind.PreIncrementExpression, target),
            ("Decrement", 1) => PrefixUnaryExpression(SyntaxKind.PreDecrementExpression, target),
            ("Read", 1) => target,
            ("Add", 2) => Assign(SyntaxKind.AddAssignmentExpression, SyntaxKind.PlusEqualsToken, target, value!),
            ("And", 2) when call.Parent is ExpressionStatementSyntax => Assign(SyntaxKind.AndAssignmentExpression, SyntaxKind.AmpersandEqualsToken, target, value!),
            ("Or", 2) when call.Parent is ExpressionStatementSyntax => Assign(SyntaxKind.OrAssignmentExpression, SyntaxKind.BarEqualsToken, target, value!),
            ("Write", 2) => Assign(SyntaxKind.SimpleAssignmentExpression, SyntaxKind.EqualsToken, target, value!),
            ("Exchange", 2) when call.Parent is ExpressionStatementSyntax => Assign(SyntaxKind.SimpleAssignmentExpression, SyntaxKind.EqualsToken, target, value!),
            _ => null,
        };
        if (plain is null)
        {
            return null;
        }

        if (plain is AssignmentExpressionSyntax && call.Parent is not (ExpressionStatementSyntax or ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax)
            || plain is PrefixUnaryExpressionSyntax && call.Parent is MemberAccessExpressionSyntax or BinaryExpressionSyntax)
        {
            plain = ParenthesizedExpression(plain);
        }

        return Change.Replace("Use the plain operation", call, plain.WithTriviaFrom(call));
    }

    private static AssignmentExpressionSyntax Assign(SyntaxKind kind, SyntaxKind token, ExpressionSyntax target, ExpressionSyntax value) =>
        AssignmentExpression(kind, target, Token(token).WithLeadingTrivia(Space).WithTrailingTrivia(Space), value);

}
