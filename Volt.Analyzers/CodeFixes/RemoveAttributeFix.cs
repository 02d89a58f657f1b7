using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Analyzers.Rules;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Removes <c>[VoltTask]</c> from a member that cannot carry it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveAttributeFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt0007NestedFunction.Id, Volt0009NotAMethod.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var owner in node.AncestorsAndSelf())
        {
            var lists = owner switch
            {
                BaseMethodDeclarationSyntax method => method.AttributeLists,
                LocalFunctionStatementSyntax local => local.AttributeLists,
                LambdaExpressionSyntax lambda => lambda.AttributeLists,
                AccessorDeclarationSyntax accessor => accessor.AttributeLists,
                _ => default,
            };
            foreach (var list in lists)
            {
                foreach (var attribute in list.Attributes)
                {
                    if (model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType is { Name: "VoltTaskAttribute" })
                    {
                        return new Change("Remove [VoltTask]", r => Remove(r, owner, list, attribute));
                    }
                }
            }
        }

        return null;
    }

    private static SyntaxNode Remove(SyntaxNode root, SyntaxNode owner, AttributeListSyntax list, AttributeSyntax attribute)
    {
        if (list.Attributes.Count > 1)
        {
            return root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        var leading = list.GetLeadingTrivia();
        var changed = owner.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!.WithLeadingTrivia(leading);
        return root.ReplaceNode(owner, changed);
    }
}
