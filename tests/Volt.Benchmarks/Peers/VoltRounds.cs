using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

/// <summary>The workloads on Volt, lowered.</summary>
internal sealed partial class VoltRounds(VoltRuntime runtime) : IRounds
{
    public string Name => Peer.Volt;

    public Action Spawn(int tasks, bool fresh) => fresh
        ? () =>
        {
            using var own = new VoltRuntime();
            using var entered = own.Enter();
            SpawnAndRun(own, tasks);
        }
        : () => SpawnAndRun(runtime, tasks);

    public Action Yields(int tasks, int times) => () =>
    {
        for (var i = 0; i < tasks; i++) runtime.Spawn(VoltBodies.Yields(times));
        runtime.Run();
        Sink.Expect(tasks);
    };

    public Action Depth(int levels, bool suspend, int times) => () =>
    {
        runtime.Spawn(VoltBodies.DepthTimes(levels, suspend, times));
        runtime.Run();
        Sink.Expect((long)levels * times);
    };

    public Action Recursion(int n) => () =>
    {
        runtime.Spawn(VoltBodies.FibonacciOnce(n));
        runtime.Run();
        Sink.Expect(Fibonacci.Of(n));
    };

    public Action FanOut(int children, int times)
    {
        var running = new VoltTask<int>[children];
        return () =>
        {
            runtime.Spawn(VoltBodies.FanOut(running, times));
            runtime.Run();
            Sink.Expect((long)times * children * (children - 1) / 2);
        };
    }

    public Action Exceptions(int levels, int times) => () =>
    {
        runtime.Spawn(VoltBodies.ThrowTimes(levels, times));
        runtime.Run();
        Sink.Expect(times);
    };

    public Action Foreign(int times) => () =>
    {
        var source = new ForeignSource();
        runtime.Spawn(VoltBodies.Foreign(source, times));
        do runtime.RunUntilStalled();
        while (source.CompleteOne());
        Sink.Expect(times);
    };

    public Action Mixed(byte[] kinds)
    {
        var spawners = new Spawners();
        Kinds.ForEach(ref spawners);
        return () =>
        {
            foreach (var kind in kinds) spawners.All[kind](runtime);
            runtime.Run();
            Sink.Expect(kinds.Length);
        };
    }

    private static void SpawnAndRun(VoltRuntime runtime, int tasks)
    {
        for (var i = 0; i < tasks; i++) runtime.Spawn(VoltBodies.Ready(i));
        runtime.Run();
        Sink.Expect((long)tasks * (tasks - 1) / 2);
    }

    private struct Spawners() : IKindVisitor
    {
        public List<Action<VoltRuntime>> All { get; } = [];
        public readonly void Visit<TKind>() where TKind : struct => All.Add(static runtime => runtime.Spawn(VoltBodies.Mixed<TKind>()));
    }
}
