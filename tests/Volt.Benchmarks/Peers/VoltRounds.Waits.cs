using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

internal sealed partial class VoltRounds
{
    public Action PingPong(int times) => () =>
    {
        var (there, back) = (new Handoff(), new Handoff());
        runtime.Spawn(VoltBodies.Ping(there, back, times));
        runtime.Spawn(VoltBodies.Pong(there, back, times));
        runtime.Run();
        Sink.Expect((long)times * (times + 1) / 2);
    };

    public Action Timers(int timers)
    {
        var own = new VoltRuntime(new VoltOptions { TimeProvider = new VoltVirtualTime { AdvancesWhenIdle = true } });
        return () =>
        {
            using var entered = own.Enter();
            for (var i = 0; i < timers; i++) own.Spawn(VoltBodies.Delayed(Deadlines.Of(i)));
            own.Run();
            Sink.Expect(timers);
        };
    }

    public Action Abort(int tasks)
    {
        var ids = new TaskId[tasks];
        return () =>
        {
            for (var i = 0; i < tasks; i++) ids[i] = runtime.Spawn(VoltBodies.Waiting());
            runtime.RunUntilStalled();
            foreach (var id in ids) runtime.Abort(id);
            runtime.Run();
            Sink.Expect(tasks);
        };
    }

    public Action Pool(int times) => () =>
    {
        runtime.Spawn(VoltBodies.Pooled(times));
        runtime.Run();
        Sink.Expect(times);
    };
}
