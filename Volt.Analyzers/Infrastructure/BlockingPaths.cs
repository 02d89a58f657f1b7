using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers;

/// <summary>
/// Closes the summaries over the call graph: for each function the shortest way to something that blocks. The search starts at
/// the functions that block and goes back over the calls, level by level, so recursion needs no special care and no deep stack;
/// which of several ways is taken depends on the source alone, not on the order of analysis.
/// </summary>
internal sealed class BlockingPaths
{
    private static readonly StateComparer s_states = new();

    private readonly CallGraph _graph;
    private readonly CompilationState _state;
    private readonly Dictionary<ISymbol, int> _distance = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<ISymbol>> _overrides = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<CallEdge>> _implied = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<(ISymbol, ulong), int> _inMemory = new(s_states);

    public BlockingPaths(CompilationState state, CancellationToken cancellation)
    {
        _state = state;
        _graph = state.Calls;
        FindOverrides();
        FindImplied();
        Close(cancellation);
    }

    /// <summary>The functions of the compilation that reach something that blocks.</summary>
    public IEnumerable<ISymbol> Blocking => _distance.Keys;

    /// <summary>The way from a call to what blocks, or <see langword="null"/>.</summary>
    public BlockingPath? Find(CallEdge edge)
    {
        if (Nearest(edge, 0) is not { } callee)
        {
            return null;
        }

        var steps = ImmutableArray.CreateBuilder<ISymbol>();
        var places = ImmutableArray.CreateBuilder<Location>();
        var current = callee;
        var mask = edge.InMemory;
        while (true)
        {
            steps.Add(current);
            if (_state.Published.PathOf(current) is { } published)
            {
                return new BlockingPath(steps.ToImmutable(), places.ToImmutable(), published, null);
            }

            if (OwnUse(current, mask) is { } use)
            {
                places.Add(use.Location);
                return new BlockingPath(steps.ToImmutable(), places.ToImmutable(), use.Member, use);
            }

            if (Next(current, mask) is not { } next)
            {
                return null;
            }

            places.Add(next.Edge.Node.GetLocation());
            mask = next.Edge.InMemoryWhen(mask);
            current = next.Callee;
        }
    }

    /// <summary>Whether a function blocks by itself, given which of its arguments live in memory.</summary>
    private BlockingUse? OwnUse(ISymbol symbol, ulong inMemory)
    {
        BlockingUse? first = null;
        foreach (var node in _graph.Find(symbol))
        {
            var conditional = node.Conditional is { OnParameter.Ordinal: < 64 } use && (inMemory & (1UL << use.OnParameter.Ordinal)) != 0 ? null : node.Conditional;
            foreach (var candidate in new[] { node.Own, conditional })
            {
                if (candidate is not null && (first is null || SourceOrder.Compare(candidate.Node, first.Node) < 0))
                {
                    first = candidate;
                }
            }
        }

        return first;
    }

    private (CallEdge Edge, ISymbol Callee)? Next(ISymbol symbol, ulong inMemory)
    {
        (CallEdge Edge, ISymbol Callee)? best = null;
        var bestDistance = int.MaxValue;
        foreach (var edge in EdgesOf(symbol).OrderBy(static e => e.Node, Comparer<SyntaxNode>.Create(SourceOrder.Compare)))
        {
            if (Nearest(edge, inMemory) is { } callee && DistanceOf(callee, edge.InMemoryWhen(inMemory)) is var distance && distance < bestDistance)
            {
                best = (edge, callee);
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Of the functions that an edge may reach, the one nearest to what blocks.</summary>
    private ISymbol? Nearest(CallEdge edge, ulong inMemory)
    {
        ISymbol? best = null;
        var bestDistance = int.MaxValue;
        foreach (var target in Targets(edge))
        {
            var distance = DistanceOf(target, edge.InMemoryWhen(inMemory));
            if (distance < bestDistance || distance == bestDistance && distance != int.MaxValue && CompareNames(target, best!) < 0)
            {
                best = target;
                bestDistance = distance;
            }
        }

        return best;
    }

    private int DistanceOf(ISymbol symbol, ulong inMemory)
    {
        if (!_distance.TryGetValue(symbol, out var distance))
        {
            return int.MaxValue;
        }

        // What blocks only on a stream that lives elsewhere does not block on one in memory; that is rare, and looked for anew.
        if (inMemory == 0 || _state.Published.PathOf(symbol) is not null)
        {
            return distance;
        }

        return _inMemory.TryGetValue((symbol, inMemory), out var known) ? known : _inMemory[(symbol, inMemory)] = Search(symbol, inMemory);
    }

    /// <summary>The distance for a function that is given streams in memory: level by level, since it may hand them on.</summary>
    private int Search(ISymbol from, ulong given)
    {
        var best = int.MaxValue;
        var seen = new HashSet<(ISymbol, ulong)>(s_states) { (from, given) };
        var level = new List<(ISymbol Symbol, ulong InMemory)> { (from, given) };
        for (var distance = 0; level.Count > 0 && distance < best; distance++)
        {
            var next = new List<(ISymbol Symbol, ulong InMemory)>();
            foreach (var (symbol, inMemory) in level)
            {
                if (inMemory == 0 || _state.Published.PathOf(symbol) is not null)
                {
                    best = System.Math.Min(best, distance + _distance[symbol]);
                    continue;
                }

                if (OwnUse(symbol, inMemory) is not null)
                {
                    return System.Math.Min(best, distance);
                }

                foreach (var edge in EdgesOf(symbol))
                {
                    foreach (var target in Targets(edge))
                    {
                        var state = (target, edge.InMemoryWhen(inMemory));
                        if (_distance.ContainsKey(target) && seen.Add(state))
                        {
                            next.Add(state);
                        }
                    }
                }
            }

            level = next;
        }

        return best;
    }

    private static int CompareNames(ISymbol left, ISymbol right) => string.CompareOrdinal(left.ToDisplayString(), right.ToDisplayString());

    private IEnumerable<ISymbol> Targets(CallEdge edge)
    {
        switch (edge.Kind)
        {
            case CallKind.Delegate:
                return _graph.DelegatesOf(edge.Callee);
            case CallKind.Origin:
                return _graph.MadeFor(edge.Callee)
                    .Select(t => CallTargets.Implementation(t, edge.Contract!)?.OriginalDefinition)
                    .Where(static m => m is not null)!;
            case CallKind.Virtual when _overrides.TryGetValue(edge.Callee, out var overriding):
                return overriding.Prepend(edge.Callee);
            default:
                return [edge.Callee];
        }
    }

    private IEnumerable<CallEdge> EdgesOf(ISymbol symbol)
    {
        foreach (var node in _graph.Find(symbol))
        {
            foreach (var edge in node.Calls)
            {
                yield return edge;
            }
        }

        if (_implied.TryGetValue(symbol, out var implied))
        {
            foreach (var edge in implied)
            {
                yield return edge;
            }
        }
    }

    /// <summary>Who overrides or implements what, among the functions that are known.</summary>
    private void FindOverrides()
    {
        foreach (var symbol in _graph.Symbols)
        {
            if (symbol is IMethodSymbol { MethodKind: not (MethodKind.LocalFunction or MethodKind.AnonymousFunction) } method)
            {
                for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    AddOverride(overridden.OriginalDefinition, method);
                }
            }
        }

        foreach (var type in _state.Implementers)
        {
            foreach (var contract in type.AllInterfaces)
            {
                if (!KnownSymbols.Same(contract.ContainingAssembly, _state.Compilation.Assembly))
                {
                    continue;
                }

                foreach (var member in contract.GetMembers())
                {
                    if (member is IMethodSymbol && type.FindImplementationForInterfaceMember(member) is { } implementation && _graph.Has(implementation.OriginalDefinition))
                    {
                        AddOverride(member.OriginalDefinition, implementation.OriginalDefinition);
                    }
                }
            }
        }
    }

    private void AddOverride(ISymbol overridden, ISymbol by)
    {
        if (!_overrides.TryGetValue(overridden, out var list))
        {
            _overrides[overridden] = list = [];
        }

        list.Add(by);
    }

    /// <summary>What runs without being called: field initialisers in constructors, and static initialisers.</summary>
    private void FindImplied()
    {
        foreach (var symbol in _graph.Symbols.ToArray())
        {
            switch (symbol)
            {
                case IFieldSymbol or IPropertySymbol when _graph.Find(symbol).Any():
                    foreach (var node in _graph.Find(symbol))
                    {
                        var place = node.Own?.Node ?? (node.Calls.Count > 0 ? node.Calls[0].Node : null);
                        if (place is null)
                        {
                            continue;
                        }

                        var edge = new CallEdge(symbol, place, CallKind.Direct, 0);
                        if (symbol.IsStatic)
                        {
                            Imply(symbol.ContainingType.OriginalDefinition, edge);
                        }
                        else
                        {
                            foreach (var constructor in symbol.ContainingType.OriginalDefinition.InstanceConstructors)
                            {
                                Imply(constructor, edge);
                            }
                        }
                    }

                    break;
                case IMethodSymbol { MethodKind: MethodKind.StaticConstructor } cctor:
                    if (cctor.DeclaringSyntaxReferences.Length > 0)
                    {
                        Imply(cctor.ContainingType.OriginalDefinition, new CallEdge(cctor, cctor.DeclaringSyntaxReferences[0].GetSyntax(), CallKind.Direct, 0));
                    }

                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor } ctor:
                    ImplyBase(ctor.ContainingType);
                    break;
            }
        }
    }

    /// <summary>A constructor without an initialiser of its own calls the parameterless one of its base.</summary>
    private void ImplyBase(INamedTypeSymbol type)
    {
        foreach (var derived in _state.DerivedTypes(type))
        {
            foreach (var constructor in derived.InstanceConstructors)
            {
                if (constructor.IsImplicitlyDeclared
                    && type.InstanceConstructors.FirstOrDefault(static c => c.Parameters.Length == 0) is { DeclaringSyntaxReferences: { Length: > 0 } declared } parent)
                {
                    Imply(constructor.OriginalDefinition, new CallEdge(parent.OriginalDefinition, declared[0].GetSyntax(), CallKind.Direct, 0));
                }
            }
        }
    }

    private void Imply(ISymbol symbol, CallEdge edge)
    {
        if (!_implied.TryGetValue(symbol, out var list))
        {
            _implied[symbol] = list = [];
        }

        list.Add(edge);
    }

    private void Close(CancellationToken cancellation)
    {
        var callers = new Dictionary<ISymbol, List<ISymbol>>(SymbolEqualityComparer.Default);
        var sources = new HashSet<ISymbol>(_graph.Symbols.Concat(_implied.Keys), SymbolEqualityComparer.Default);
        var level = new List<ISymbol>();
        foreach (var symbol in sources)
        {
            if (_graph.Find(symbol).Any(static n => n.Own is not null || n.Conditional is not null))
            {
                _distance[symbol] = 0;
                level.Add(symbol);
            }

            foreach (var edge in EdgesOf(symbol))
            {
                foreach (var target in Targets(edge))
                {
                    if (!callers.TryGetValue(target, out var list))
                    {
                        callers[target] = list = [];
                        if (_state.Published.PathOf(target) is not null && !_distance.ContainsKey(target))
                        {
                            _distance[target] = 0;
                            level.Add(target);
                        }
                    }

                    list.Add(symbol);
                }
            }
        }

        foreach (var call in _graph.VoltCalls)
        {
            if (!_distance.ContainsKey(call.Edge.Callee) && _state.Published.PathOf(call.Edge.Callee) is not null)
            {
                _distance[call.Edge.Callee] = 0;
            }
        }

        for (var distance = 1; level.Count > 0; distance++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = new List<ISymbol>();
            foreach (var symbol in level)
            {
                if (!callers.TryGetValue(symbol, out var list))
                {
                    continue;
                }

                foreach (var caller in list)
                {
                    if (!_distance.ContainsKey(caller))
                    {
                        _distance[caller] = distance;
                        next.Add(caller);
                    }
                }
            }

            level = next;
        }
    }
}

/// <summary>Compares a function together with what it is given.</summary>
internal sealed class StateComparer : IEqualityComparer<(ISymbol Symbol, ulong InMemory)>
{
    public bool Equals((ISymbol Symbol, ulong InMemory) x, (ISymbol Symbol, ulong InMemory) y) =>
        x.InMemory == y.InMemory && SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol);

    public int GetHashCode((ISymbol Symbol, ulong InMemory) state) => SymbolEqualityComparer.Default.GetHashCode(state.Symbol) ^ state.InMemory.GetHashCode();
}

/// <summary>The way from a call to what blocks.</summary>
/// <param name="Steps">The functions on the way, the called one first.</param>
/// <param name="Places">Where each of them goes on; the last is what blocks.</param>
/// <param name="Member">The member that blocks.</param>
/// <param name="Use">What is known about it, when it is in this compilation.</param>
internal sealed record BlockingPath(ImmutableArray<ISymbol> Steps, ImmutableArray<Location> Places, string Member, BlockingUse? Use)
{
    public override string ToString() => string.Join(" → ", Steps.Select(Name).Append(Member));

    private static string Name(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => $"static {type.Name}()",
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "lambda",
        _ => OperationFacts.MemberName(symbol),
    };
}
