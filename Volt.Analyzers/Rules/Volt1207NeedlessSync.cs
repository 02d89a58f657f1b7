using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>Synchronisation between threads of which there is one.</summary>
internal sealed class Volt1207NeedlessSync : TableRule
{
    public const string Id = "VOLT1207";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "One thread needs no atomic operation",
        "'{0}' guards against other threads, of which there are none; {1}",
        Category.Threads,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Interlocked, Volatile, volatile fields and concurrent collections cost something and say that several threads are at work. Keep them only for data that foreign threads really touch.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.Threading.Interlocked", "*", "use the plain operation"),
        new("System.Threading.Volatile", "*", "use the plain operation"),
        new("System.Threading.Thread", "MemoryBarrier VolatileRead VolatileWrite", "use the plain operation"),
        new("System.Collections.Immutable.ImmutableInterlocked", "*", "use the plain operation"),
        new("System.Collections.Concurrent.ConcurrentDictionary`2", ".ctor GetOrAdd AddOrUpdate TryAdd TryRemove TryUpdate", "use Dictionary"),
        new("System.Collections.Concurrent.ConcurrentQueue`1", ".ctor Enqueue TryDequeue", "use Queue"),
        new("System.Collections.Concurrent.ConcurrentStack`1", ".ctor Push TryPop", "use Stack"),
        new("System.Collections.Concurrent.ConcurrentBag`1", ".ctor TryTake", "use List"));
}
