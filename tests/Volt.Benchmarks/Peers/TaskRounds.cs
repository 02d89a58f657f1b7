using Hello;
using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

/// <summary>The workloads on <see cref="Task"/> methods and the minimal pump.</summary>
internal sealed partial class TaskRounds : IRounds
{
    private readonly TaskPump _pump = new();

    public string Name => Peer.Task;

    public Action Spawn(int tasks, bool fresh) => () =>
    {
        var pump = fresh ? new TaskPump() : _pump;
        for (var i = 0; i < tasks; i++) _ = TaskBodies.Ready(pump, i);
        pump.Run();
        Sink.Expect((long)tasks * (tasks - 1) / 2);
    };

    public Action Yields(int tasks, int times) => () =>
    {
        for (var i = 0; i < tasks; i++) _ = TaskBodies.Yields(_pump, times);
        _pump.Run();
        Sink.Expect(tasks);
    };

    public Action Depth(int levels, bool suspend, int times) => () =>
    {
        _ = TaskBodies.DepthTimes(_pump, levels, suspend, times);
        _pump.Run();
        Sink.Expect((long)levels * times);
    };

    public Action Recursion(int n) => () =>
    {
        _ = TaskBodies.FibonacciOnce(_pump, n);
        _pump.Run();
        Sink.Expect(Fibonacci.Of(n));
    };

    public Action FanOut(int children, int times)
    {
        var running = new Task<int>[children];
        return () =>
        {
            _ = TaskBodies.FanOut(_pump, running, times);
            _pump.Run();
            Sink.Expect((long)times * children * (children - 1) / 2);
        };
    }

    public Action Exceptions(int levels, int times) => () =>
    {
        _ = TaskBodies.ThrowTimes(_pump, levels, times);
        _pump.Run();
        Sink.Expect(times);
    };

    public Action Foreign(int times) => () =>
    {
        var source = new ForeignSource();
        _ = TaskBodies.Foreign(source, times);
        while (source.CompleteOne()) _pump.Run();
        Sink.Expect(times);
    };

    public Action Mixed(byte[] kinds)
    {
        var spawners = new Spawners();
        Kinds.ForEach(ref spawners);
        return () =>
        {
            foreach (var kind in kinds) spawners.All[kind](_pump);
            _pump.Run();
            Sink.Expect(kinds.Length);
        };
    }

    private struct Spawners() : IKindVisitor
    {
        public List<Action<TaskPump>> All { get; } = [];
        public readonly void Visit<TKind>() where TKind : struct => All.Add(static pump => _ = TaskBodies.Mixed<TKind>(pump));
    }
}
