using Hello;
using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

/// <summary>
/// The other way to queue a <see cref="Task"/> method: post a delegate that calls it. A body without an await then never becomes a
/// state machine on the heap, so for such a body this is the cheapest that can be done with <see cref="Task"/>.
/// </summary>
internal sealed class PostedTaskRounds : IRounds
{
    private readonly TaskPump _pump = new();

    public string Name => Peer.PostedTask;

    public Action Spawn(int tasks, bool fresh) => () =>
    {
        var pump = fresh ? new TaskPump() : _pump;
        for (var i = 0; i < tasks; i++) Post(pump, i);
        pump.Run();
        Sink.Expect((long)tasks * (tasks - 1) / 2);
    };

    public Action? Yields(int tasks, int times) => null;

    public Action? Depth(int levels, bool suspend, int times) => null;

    public Action? Recursion(int n) => null;

    public Action? FanOut(int children, int times) => null;

    public Action? Exceptions(int levels, int times) => null;

    public Action? Foreign(int times) => null;

    public Action? Mixed(byte[] kinds) => null;

    private static void Post(TaskPump pump, int i) => pump.Post(() => _ = Ready(i));

    private static async Task Ready(int i) => Sink.Sum += i;
}
