namespace Volt.Benchmarks.Peers;

/// <summary>One peer's way to do each workload; null where the workload means nothing to it.</summary>
internal interface IRounds
{
    string Name { get; }
    Action? Spawn(int tasks, bool fresh);
    Action? Yields(int tasks, int times);
    Action? Depth(int levels, bool suspend, int times);
    Action? Recursion(int n);
    Action? FanOut(int children, int times);
    Action? Exceptions(int levels, int times);
    Action? Foreign(int times);
    Action? Mixed(byte[] kinds);

    /// <summary>Two tasks hand a number to and fro through a place for one.</summary>
    Action? PingPong(int times) => null;

    /// <summary>As many delays are pending at once, with deadlines all mixed up, and each is waited for to its end on a clock that does not take its time.</summary>
    Action? Timers(int timers) => null;

    /// <summary>As many tasks wait, and are stopped; each leaves by a <c>finally</c>.</summary>
    Action? Abort(int tasks) => null;

    /// <summary>Work on the thread pool, awaited one piece after the other.</summary>
    Action? Pool(int times) => null;
}
