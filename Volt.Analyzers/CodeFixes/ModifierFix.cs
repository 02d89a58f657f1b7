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

/// <summary>Adds the modifiers that an annotated method needs: <c>async</c> on it, <c>partial</c> on the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ModifierFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt0005NotAsync.Id, Volt0006NotPartial.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation) =>
        diagnostic.Id == Volt0005NotAsync.Id ? AddAsync(node, model, cancellation) : AddPartial(node);

    /// <summary>Makes a function async and awaits the tasks that it returned.</summary>
    internal static Change? AddAsync(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        var function = node.FirstAncestorOrSelf<SyntaxNode>(n => n is MethodDeclarationSyntax or LocalFunctionStatementSyntax);
        var modifier = Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(Space);

        // In a body that passes tasks on, each returned task has to be awaited once the method is async.
        SyntaxNode? changed = function switch
        {
            MethodDeclarationSyntax method => AwaitReturns(method, model, cancellation) is MethodDeclarationSyntax m ? AddModifier(m, modifier) : null,
            LocalFunctionStatementSyntax local => AwaitReturns(local, model, cancellation) is LocalFunctionStatementSyntax l ? AddModifier(l, modifier) : null,
            _ => null,
        };
        return changed is null ? null : Change.Replace("Make the method async", function!, changed);
    }

    private static MethodDeclarationSyntax AddModifier(MethodDeclarationSyntax method, SyntaxToken modifier) =>
        method.Modifiers.Count > 0
            ? method.AddModifiers(modifier)
            : method.WithReturnType(method.ReturnType.WithoutLeadingTrivia())
                .WithModifiers(TokenList(modifier.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia())));

    private static LocalFunctionStatementSyntax AddModifier(LocalFunctionStatementSyntax local, SyntaxToken modifier) =>
        local.Modifiers.Count > 0
            ? local.AddModifiers(modifier)
            : local.WithReturnType(local.ReturnType.WithoutLeadingTrivia())
                .WithModifiers(TokenList(modifier.WithLeadingTrivia(local.ReturnType.GetLeadingTrivia())));

    private static SyntaxNode? AwaitReturns(SyntaxNode function, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(function, cancellation) is not IMethodSymbol { ReturnType: INamedTypeSymbol returned })
        {
            return null;
        }

        var hasResult = returned.TypeArguments.Length == 1;
        var results = function
            .DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Select(n => n switch
            {
                ReturnStatementSyntax { Expression: { } e } => e,
                ArrowExpressionClauseSyntax arrow => arrow.Expression,
                _ => null,
            })
            .Where(e => e is not null && KnownSymbols.HasGetAwaiter(model.GetTypeInfo(e, cancellation).Type))
            .ToList();

        // 'return task;' without a result becomes two statements: only the simple shapes are done.
        if (!hasResult && results.Any(e => e!.Parent is ReturnStatementSyntax { Parent: not BlockSyntax }))
        {
            return null;
        }

        var tracked = function.TrackNodes(results.Select(e => e!.Parent!).Concat(results!)!);
        foreach (var result in results)
        {
            if (!hasResult && result!.Parent is ReturnStatementSyntax statement)
            {
                var current = tracked.GetCurrentNode(statement)!;
                var isLast = current.Parent is BlockSyntax { Statements: { Count: > 0 } list } block && list.Last() == current && block.Parent == tracked;
                var awaited = ExpressionStatement(Await(Typed(current.Expression!, returned, model), current.Expression!)).WithTriviaFrom(current);
                tracked = isLast
                    ? tracked.ReplaceNode(current, awaited)
                    : tracked.ReplaceNode(current, [awaited, ReturnStatement().WithLeadingTrivia(current.GetLeadingTrivia()).WithTrailingTrivia(current.GetTrailingTrivia())]);
            }
            else
            {
                var current = tracked.GetCurrentNode(result!)!;
                tracked = tracked.ReplaceNode(current, Await(Typed(current, returned, model), current));
            }
        }

        return tracked;
    }

    /// <summary>What took its type from the return type has to name it behind an await.</summary>
    private static ExpressionSyntax Typed(ExpressionSyntax value, INamedTypeSymbol returned, SemanticModel model)
    {
        var type = ParseTypeName(returned.ToMinimalDisplayString(model, 0));
        return value switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => DefaultExpression(type),
            ImplicitObjectCreationExpressionSyntax made => ObjectCreationExpression(type.WithLeadingTrivia(Space), made.ArgumentList, made.Initializer),
            _ => value,
        };
    }

    private static Change? AddPartial(SyntaxNode node)
    {
        var types = node.Ancestors().OfType<TypeDeclarationSyntax>().Where(t => !t.Modifiers.Any(SyntaxKind.PartialKeyword)).ToList();
        if (types.Count == 0)
        {
            return null;
        }

        return new Change(
            types.Count == 1 ? $"Make '{types[0].Identifier.ValueText}' partial" : "Make the types partial",
            root => root.ReplaceNodes(types, static (_, type) => WithPartial(type)))
        {
            Key = "Make the types partial",
        };
    }

    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        var partial = Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(Space);
        if (type.Modifiers.Count > 0)
        {
            return (TypeDeclarationSyntax)type.AddModifiers(partial);
        }

        var leading = type.Keyword.LeadingTrivia;
        return (TypeDeclarationSyntax)type
            .WithKeyword(type.Keyword.WithLeadingTrivia())
            .WithModifiers(TokenList(partial.WithLeadingTrivia(leading)));
    }
}
