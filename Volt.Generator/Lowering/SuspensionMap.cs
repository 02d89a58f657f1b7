using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Volt.Generator.Lowering;

/// <summary>Which nodes of a body hold a suspension point of it: those are taken apart, all others are copied.</summary>
internal sealed class SuspensionMap
{
    private readonly HashSet<SyntaxNode> _holders = [];

    public SuspensionMap(SyntaxNode body)
    {
        foreach (var node in body.DescendantNodesAndSelf(static node => !IsNestedFunction(node)))
        {
            if (!IsSuspension(node)) continue;
            Count++;
            for (SyntaxNode? holder = node; holder is not null && _holders.Add(holder) && holder != body; holder = holder.Parent)
            {
            }
        }

        // The declaration stands for the scope of the parameters.
        if (Count > 0 && body.Parent is { } parent)
        {
            for (var holder = parent; holder is not null; holder = holder.Parent)
            {
                _holders.Add(holder);
                if (holder is BaseMethodDeclarationSyntax) break;
            }
        }
    }

    public int Count { get; }

    public bool Contains(SyntaxNode node) => _holders.Contains(node);

    public static bool IsNestedFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>Whether the node captures what it uses of the variables around it; a query makes lambdas of itself.</summary>
    public static bool MayCapture(SyntaxNode node) => IsNestedFunction(node) || node is QueryExpressionSyntax;

    private static bool IsSuspension(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => true,
        CommonForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        UsingStatementSyntax statement => statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        LocalDeclarationStatementSyntax local => local.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        YieldStatementSyntax => true,
        _ => false,
    };
}
