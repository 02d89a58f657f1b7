using Volt.Benchmarks.Harness;
using Volt.Benchmarks.Peers;

namespace Volt.Benchmarks;

/// <summary>All workloads, each with every peer that can do it.</summary>
internal static class Suite
{
    /// <param name="peers">Who takes part.</param>
    /// <param name="scale">Divides the sizes, for hosts that are slow, as an interpreter is.</param>
    public static IEnumerable<Workload> Workloads(IReadOnlyList<IRounds> peers, int scale = 1)
    {
        foreach (var tasks in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            yield return Of($"spawn, {tasks:N0} ready tasks, warm", "task", tasks, peer => peer.Spawn(tasks, fresh: false));
            yield return Of($"spawn, {tasks:N0} ready tasks, fresh runtime", "task", tasks, peer => peer.Spawn(tasks, fresh: true));
        }

        foreach (var (tasks, times) in new[] { (10_000, 100), (100, 10_000) })
        {
            var count = times / scale;
            yield return Of($"yield, {tasks:N0} tasks, {count:N0} times each", "yield", tasks * count, peer => peer.Yields(tasks, count));
        }

        foreach (var levels in new[] { 1, 8, 64 })
        {
            var count = 100_000 / levels / scale;
            yield return Of($"nested await, depth {levels}, suspended at the leaf", "call of the chain", count, peer => peer.Depth(levels, suspend: true, count));
            yield return Of($"nested await, depth {levels}, never suspended", "call of the chain", count, peer => peer.Depth(levels, suspend: false, count));
        }

        yield return Of("recursion, Fibonacci 16", "call", Fibonacci.Calls(16), peer => peer.Recursion(16));
        yield return Of("fan-out and join with results, 1,000 children", "child", 1_000 * 1_000 / scale, peer => peer.FanOut(1_000, 1_000 / scale));
        yield return Of("exception through depth 8", "exception", 1_000 / scale, peer => peer.Exceptions(8, 1_000 / scale));
        yield return Of("await of a foreign Task, completed on the same thread", "await", 10_000, peer => peer.Foreign(10_000));

        yield return Of("ping-pong between two tasks", "round trip", 10_000, peer => peer.PingPong(10_000));
        foreach (var timers in scale == 1 ? new[] { 10_000, 1_000_000 } : [10_000])
            yield return Of($"timers, {timers:N0} pending at once, set and fired", "timer", timers, peer => peer.Timers(timers));
        yield return Of("abort of waiting tasks, each with a finally", "task", 10_000 / scale, peer => peer.Abort(10_000 / scale));
        if (!OperatingSystem.IsBrowser()) yield return Of("await of the thread pool", "await", 1_000, peer => peer.Pool(1_000));

        foreach (var kinds in new[] { 1, 4, Kinds.Count })
        {
            yield return Of($"{kinds} task types in turn", "task", 10_000, peer => peer.Mixed(InTurn(10_000, kinds)));
            if (kinds > 1) yield return Of($"{kinds} task types in random order", "task", 10_000, peer => peer.Mixed(InRandomOrder(10_000, kinds)));
        }

        Workload Of(string name, string unit, int operations, Func<IRounds, Action?> round) => Suite.Of(peers, name, unit, operations, round);
    }

    /// <summary>The few that sum the others up.</summary>
    public static IEnumerable<Workload> Headline(IReadOnlyList<IRounds> peers) =>
    [
        Of(peers, "spawn and complete, 1M ready tasks", "task", 1_000_000, peer => peer.Spawn(1_000_000, fresh: false)),
        Of(peers, "yield and resume, 10,000 × 100", "yield", 1_000_000, peer => peer.Yields(10_000, 100)),
        Of(peers, "nested await, depth 8, one suspension", "call of the chain", 1_250, peer => peer.Depth(8, suspend: true, 1_250)),
        Of(peers, "spawn, join, read the result", "child", 10_000, peer => peer.FanOut(1_000, 10)),
    ];

    private static Workload Of(IReadOnlyList<IRounds> peers, string name, string unit, int operations, Func<IRounds, Action?> round)
        => new(name, unit, operations, peers.Select(peer => (peer.Name, Round: round(peer))).Where(pair => pair.Round is not null).Select(pair => new Contender(pair.Name, pair.Round!)).ToArray());

    private static byte[] InTurn(int tasks, int kinds) => Enumerable.Range(0, tasks).Select(i => (byte)(i % kinds)).ToArray();

    private static byte[] InRandomOrder(int tasks, int kinds)
    {
        var random = new Random(1);
        return Enumerable.Range(0, tasks).Select(_ => (byte)random.Next(kinds)).ToArray();
    }
}
