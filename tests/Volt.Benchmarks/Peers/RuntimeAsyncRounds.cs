extern alias runtimeasync;

using Volt.Benchmarks.Harness;
using Rounds = runtimeasync::Volt.Benchmarks.Peers.TaskRounds;

namespace Volt.Benchmarks.Peers;

/// <summary>The very source of <see cref="TaskRounds"/>, compiled with runtime-async in an assembly of its own.</summary>
internal sealed class RuntimeAsyncRounds : IRounds
{
    private readonly Rounds _rounds = new();

    public string Name => Peer.RuntimeAsync;

    public Action Spawn(int tasks, bool fresh) => _rounds.Spawn(tasks, fresh);

    public Action Yields(int tasks, int times) => _rounds.Yields(tasks, times);

    public Action Depth(int levels, bool suspend, int times) => _rounds.Depth(levels, suspend, times);

    public Action Recursion(int n) => _rounds.Recursion(n);

    public Action FanOut(int children, int times) => _rounds.FanOut(children, times);

    public Action Exceptions(int levels, int times) => _rounds.Exceptions(levels, times);

    public Action Foreign(int times) => _rounds.Foreign(times);

    public Action Mixed(byte[] kinds) => _rounds.Mixed(kinds);
}
