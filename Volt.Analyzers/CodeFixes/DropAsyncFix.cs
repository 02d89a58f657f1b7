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

/// <summary>Drops async where nothing is awaited, and returns a completed task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DropAsyncFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt0003AsyncWithoutAwait.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        var function = node.FirstAncestorOrSelf<SyntaxNode>(static n => n is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        if (function is not MethodDeclarationSyntax method
            || model.GetDeclaredSymbol(method, cancellation) is not { ReturnType: INamedTypeSymbol { Name: "VoltTask", TypeArguments.Length: 1 } })
        {
            return null;
        }

        var results = method.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Select(static n => n switch
            {
                ReturnStatementSyntax { Expression: { } e } => e,
                ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax } arrow => arrow.Expression,
                _ => null,
            })
            .OfType<ExpressionSyntax>()
            .ToList();
        var changed = method.ReplaceNodes(results, static (_, result) => InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeName("Volt.VoltTask"), IdentifierName("FromResult")),
            ArgumentList(SingletonSeparatedList(Argument(result.WithoutTrivia())))).WithTriviaFrom(result));
        changed = changed.WithModifiers(TokenList(changed.Modifiers.Where(static m => !m.IsKind(SyntaxKind.AsyncKeyword))));

        // Without async it is no Volt task of its own.
        var leading = method.GetLeadingTrivia();
        var attribute = changed.AttributeLists.SelectMany(static l => l.Attributes)
            .FirstOrDefault(static a => a.Name is SimpleNameSyntax { Identifier.ValueText: "VoltTask" or "VoltTaskAttribute" } or QualifiedNameSyntax { Right.Identifier.ValueText: "VoltTask" or "VoltTaskAttribute" });
        if (attribute?.Parent is AttributeListSyntax list)
        {
            changed = changed.RemoveNode(list.Attributes.Count == 1 ? list : attribute, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return Change.Replace("Return a completed task", method, changed.WithLeadingTrivia(leading));
    }

}
