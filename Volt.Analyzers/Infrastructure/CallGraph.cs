using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers;

/// <summary>A place where a function calls another.</summary>
internal readonly record struct CallEdge(ISymbol Callee, SyntaxNode Node, bool IsVirtual);

/// <summary>The summary of one function: what it does to the thread itself, and what it calls.</summary>
internal sealed class MethodNode(ISymbol symbol)
{
    public ISymbol Symbol { get; } = symbol;

    /// <summary>The first blocking operation of the function in source order.</summary>
    public BlockingUse? Own { get; private set; }

    public List<CallEdge> Calls { get; } = [];

    public void Add(BlockingUse use)
    {
        if (Own is null || SourceOrder.Compare(use.Node, Own.Node) < 0)
        {
            Own = use;
        }
    }
}

/// <summary>The summaries of all functions of a compilation.</summary>
internal sealed class CallGraph
{
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<MethodNode>> _nodes = new(SymbolEqualityComparer.Default);

    public void Add(MethodNode node)
    {
        if (node.Own is not null || node.Calls.Count > 0)
        {
            _nodes.GetOrAdd(node.Symbol, static _ => []).Add(node);
        }
    }

    public IEnumerable<ISymbol> Symbols => _nodes.Keys;

    public IEnumerable<MethodNode> Find(ISymbol symbol) => _nodes.TryGetValue(symbol, out var nodes) ? nodes : [];
}

/// <summary>A total order of places in source that does not depend on the order of analysis.</summary>
internal static class SourceOrder
{
    public static int Compare(SyntaxNode left, SyntaxNode right)
    {
        var byFile = string.CompareOrdinal(left.SyntaxTree.FilePath, right.SyntaxTree.FilePath);
        return byFile != 0 ? byFile : left.SpanStart.CompareTo(right.SpanStart);
    }
}
