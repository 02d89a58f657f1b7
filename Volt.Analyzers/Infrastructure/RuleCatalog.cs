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
        Tables = [.. all.OfType<TableRule>().Where(static t => t is not Volt1301ThrowsInBrowser)];
        BrowserTables = [.. all.OfType<Volt1301ThrowsInBrowser>()];
        Functions = [.. all.OfType<FunctionRule>()];
        _blocking = ByKind(all.OfType<BlockingRule>(), static r => r.Kinds);
        _operations = ByKind(all.OfType<OperationRule>(), static r => r.Kinds);
    }

    public static RuleCatalog Instance { get; } = new(
    [
        new Volt0001ImpossibleShape(),
        new Volt0002StructThis(),
        new Volt0003AsyncWithoutAwait(),
        new Volt0004ReturnType(),
        new Volt0005NotAsync(),
        new Volt0006NotPartial(),
        new Volt0007NestedFunction(),
        new Volt0008ByReference(),
        new Volt0009NotAMethod(),
        new Volt1001SynchronousWait(),
        new Volt1001AwaiterResult(),
        new Volt1002Sleep(),
        new Volt1003Primitive(),
        new Volt1004UselessLock(),
        new Volt1004LockStatement(),
        new Volt1005LockAcrossAwait(),
        new Volt1006KnownTwin(),
        new Volt1007BlockingIo(),
        new Volt1008Transitive(),
        new Volt1009Dispatch(),
        new Volt1009Cancel(),
        new Volt1010LoopWithoutYield(),
        new Volt1011HeavyCall(),
        new Volt1201NewThread(),
        new Volt1201LongRunning(),
        new Volt1202PoolOffload(),
        new Volt1203Parallel(),
        new Volt1204PoolTimer(),
        new Volt1205ThreadAffine(),
        new Volt1205ThreadStatic(),
        new Volt1206LeavesLoop(),
        new Volt1207NeedlessSync(),
        new Volt1207VolatileField(),
        new Volt1301ThrowsInBrowser(),
        new Volt1302FreezesBrowser(),
        new Volt1006AsyncTwin(),
        new Volt2001DroppedTask(),
        new Volt2002ConsumedTwice(),
        new Volt2002KeptInField(),
        new Volt2003AsyncVoid(),
        new Volt2003CallsAsyncVoid(),
        new Volt2004DisposedTooEarly(),
        new Volt2005AsyncLock(),
        new Volt2006NullOrUnstarted(),
        new Volt2007TokenNotForwarded(),
        new Volt2007EnumeratorCancellation(),
        new Volt2008SyncDispose(),
        new Volt2009RaceOverAwait(),
        new Volt2010LoserRuns(),
        new Volt2011ColdInSequence(),
        new Volt2012OtherRuntime(),
        new Volt3001TrivialWrapper(),
        new Volt3002SerialAwaits(),
        new Volt3003LargeHoist(),
        new Volt3004EnumeratedTwice(),
        new Volt3005CaptureInLoop(),
        new Volt3006MissesMachine(),
        new Volt3007Scorecard(),
    ]);

    public ImmutableArray<Rule> All { get; }

    public ImmutableArray<MethodRule> Methods { get; }

    public ImmutableArray<TableRule> Tables { get; }

    /// <summary>The tables that count only when the project targets the browser.</summary>
    public ImmutableArray<TableRule> BrowserTables { get; }

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
