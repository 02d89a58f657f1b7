using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers;

internal enum CallKind
{
    /// <summary>A call of exactly this function.</summary>
    Direct,

    /// <summary>A call of this function or of one that overrides or implements it.</summary>
    Virtual,

    /// <summary>A use of a type that runs its static initialiser.</summary>
    StaticInit,

    /// <summary>A call of whatever delegate a field, property or event holds.</summary>
    Delegate,

    /// <summary>A call of a contract on whatever object a field, property, parameter or method holds or gives.</summary>
    Origin,
}

/// <summary>A place where a function calls another.</summary>
/// <param name="Callee">The function, the type whose initialiser runs, or the member that holds the delegate.</param>
/// <param name="Node">The syntax of the call.</param>
/// <param name="Kind">How the callee is found.</param>
/// <param name="InMemory">One bit for each parameter that is given a stream or reader that lives in memory.</param>
internal readonly record struct CallEdge(ISymbol Callee, SyntaxNode Node, CallKind Kind, ulong InMemory)
{
    /// <summary>The parameters that are given a stream or reader that the caller was given itself.</summary>
    public ImmutableArray<(int To, int From)> Passed { get; init; } = [];

    /// <summary>The contract's method that is called on an object of which only the origin is known.</summary>
    public IMethodSymbol? Contract { get; init; }

    /// <summary>What the callee is given in memory when the caller is given <paramref name="mask"/>.</summary>
    public ulong InMemoryWhen(ulong mask)
    {
        var result = InMemory;
        foreach (var (to, from) in Passed.IsDefault ? [] : Passed)
        {
            if ((mask & (1UL << from)) != 0)
            {
                result |= 1UL << to;
            }
        }

        return result;
    }
}

/// <summary>The summary of one function: what it does to the thread itself, and what it calls.</summary>
internal sealed class MethodNode(ISymbol symbol)
{
    public ISymbol Symbol { get; } = symbol;

    /// <summary>The first operation in source order that blocks whatever the arguments are.</summary>
    public BlockingUse? Own { get; private set; }

    /// <summary>The first operation that blocks unless a stream or reader that is passed lives in memory.</summary>
    public BlockingUse? Conditional { get; private set; }

    public List<CallEdge> Calls { get; } = [];

    public bool IsEmpty => Own is null && Conditional is null && Calls.Count == 0;

    public void Add(BlockingUse use)
    {
        if (use.OnParameter is null)
        {
            Own = First(Own, use);
        }
        else
        {
            Conditional = First(Conditional, use);
        }
    }

    private static BlockingUse First(BlockingUse? old, BlockingUse use) =>
        old is null || SourceOrder.Compare(use.Node, old.Node) < 0 ? use : old;
}

/// <summary>A call in a Volt task that may reach something that blocks.</summary>
internal readonly record struct VoltCall(CallEdge Edge);

/// <summary>The summaries of all functions of a compilation; filled concurrently, read at its end.</summary>
internal sealed class CallGraph
{
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<MethodNode>> _nodes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<ISymbol>> _delegates = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<ISymbol>> _origins = new(SymbolEqualityComparer.Default);

    /// <summary>The calls in Volt tasks, in no order.</summary>
    public ConcurrentBag<VoltCall> VoltCalls { get; } = [];

    /// <summary>The places that were reported while the method was looked at, so that the end does not report them again.</summary>
    public ConcurrentDictionary<SyntaxNode, bool> Reported { get; } = new();

    public IEnumerable<ISymbol> Symbols => _nodes.Keys;

    public void Add(MethodNode node)
    {
        if (!node.IsEmpty)
        {
            _nodes.GetOrAdd(node.Symbol, static _ => []).Add(node);
        }
    }

    /// <summary>Notes that a member holds a delegate that calls <paramref name="target"/>.</summary>
    public void AddDelegate(ISymbol holder, ISymbol target) => _delegates.GetOrAdd(holder, static _ => []).Add(target);

    /// <summary>Notes that a member or parameter may hold an object of a type, or whatever another member holds.</summary>
    public void AddOrigin(ISymbol holder, ISymbol origin) => _origins.GetOrAdd(holder, static _ => []).Add(origin);

    /// <summary>The types of this compilation of which a member or parameter may hold an object.</summary>
    public IEnumerable<INamedTypeSymbol> MadeFor(ISymbol holder)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { holder };
        var left = new Stack<ISymbol>(seen);
        while (left.Count > 0)
        {
            foreach (var origin in _origins.TryGetValue(left.Pop(), out var origins) ? origins : [])
            {
                if (!seen.Add(origin))
                {
                    continue;
                }

                if (origin is INamedTypeSymbol made)
                {
                    yield return made;
                }
                else
                {
                    left.Push(origin);
                }
            }
        }
    }

    public IEnumerable<MethodNode> Find(ISymbol symbol) => _nodes.TryGetValue(symbol, out var nodes) ? nodes : [];

    public bool Has(ISymbol symbol) => _nodes.ContainsKey(symbol);

    public IEnumerable<ISymbol> DelegatesOf(ISymbol holder) => _delegates.TryGetValue(holder, out var targets) ? targets : [];
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
