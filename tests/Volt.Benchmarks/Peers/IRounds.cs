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
}
