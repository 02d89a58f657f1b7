using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Volt.Analyzers.Rules;

namespace Volt.Analyzers;

/// <summary>All rules, sorted by how they are run.</summary>
internal sealed class RuleCatalog
{
    /// <summary>The number of operation kinds that rules are looked up by.</summary>
    private const int KindCount = 256;

    private readonly BlockingRule[][] _blocking;
    private readonly OperationRule[][] _operations;

    private RuleCatalog(ImmutableArray<Rule> all)
    {
        All = all;
        Methods = [.. all.OfType<MethodRule>()];
        Tables = [.. all.OfType<TableRule>()];
        Functions = [.. all.OfType<FunctionRule>()];
        _blocking = ByKind(all.OfType<BlockingRule>(), static r => r.Kinds);
        _operations = ByKind(all.OfType<OperationRule>(), static r => r.Kinds);
    }

    public static RuleCatalog Instance { get; } = new(
    [
        new Volt0004ReturnType(),
        new Volt0005NotAsync(),
        new Volt0006NotPartial(),
        new Volt0007NestedFunction(),
        new Volt0008ByReference(),
        new Volt0009NotAMethod(),
        new Volt1001SynchronousWait(),
        new Volt1001AwaiterResult(),
        new Volt1002Sleep(),
    ]);

    public ImmutableArray<Rule> All { get; }

    public ImmutableArray<MethodRule> Methods { get; }

    public ImmutableArray<TableRule> Tables { get; }

    public ImmutableArray<FunctionRule> Functions { get; }

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [.. All.SelectMany(static r => r.Descriptors).Distinct()];

    public BlockingRule[] BlockingFor(OperationKind kind) => _blocking[(int)kind & (KindCount - 1)];

    public OperationRule[] OperationsFor(OperationKind kind) => _operations[(int)kind & (KindCount - 1)];

    private static T[][] ByKind<T>(IEnumerable<T> rules, Func<T, ImmutableArray<OperationKind>> kinds)
    {
        var lists = new List<T>[KindCount];
        foreach (var rule in rules)
        {
            foreach (var kind in kinds(rule))
            {
                (lists[(int)kind & (KindCount - 1)] ??= []).Add(rule);
            }
        }

        return [.. lists.Select(static l => l is null ? [] : l.ToArray())];
    }
}
