using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

internal sealed partial class FallbackRounds
{
    public Action PingPong(int times) => () =>
    {
        var (there, back) = (new Handoff(), new Handoff());
        runtime.Spawn(FallbackBodies.Ping(there, back, times));
        runtime.Spawn(FallbackBodies.Pong(there, back, times));
        runtime.Run();
        Sink.Expect((long)times * (times + 1) / 2);
    };

    public Action Timers(int timers)
    {
        var own = new VoltRuntime(new VoltOptions { TimeProvider = new VoltVirtualTime { AdvancesWhenIdle = true } });
        return () =>
        {
            using var entered = own.Enter();
            for (var i = 0; i < timers; i++) own.Spawn(FallbackBodies.Delayed(Deadlines.Of(i)));
            own.Run();
            Sink.Expect(timers);
        };
    }

    public Action Abort(int tasks)
    {
        var ids = new TaskId[tasks];
        return () =>
        {
            for (var i = 0; i < tasks; i++) ids[i] = runtime.Spawn(FallbackBodies.Waiting());
            runtime.RunUntilStalled();
            foreach (var id in ids) runtime.Abort(id);
            runtime.Run();
            Sink.Expect(tasks);
        };
    }

    public Action Pool(int times) => () =>
    {
        runtime.Spawn(FallbackBodies.Pooled(times));
        runtime.Run();
        Sink.Expect(times);
    };
}
