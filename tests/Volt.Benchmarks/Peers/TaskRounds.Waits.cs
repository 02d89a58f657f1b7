using System.Collections.Concurrent;
using Hello;
using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

internal sealed partial class TaskRounds
{
    public Action PingPong(int times) => () =>
    {
        var (there, back) = (new Handoff(_pump.Post), new Handoff(_pump.Post));
        _ = Ping(there, back, times);
        _ = Pong(there, back, times);
        _pump.Run();
        Sink.Expect((long)times * (times + 1) / 2);
    };

    public Action Timers(int timers)
    {
        var clock = new JumpingClock();
        return () =>
        {
            for (var i = 0; i < timers; i++) _ = Delayed(clock, Deadlines.Of(i));
            do _pump.Run();
            while (clock.Jump());
            Sink.Expect(timers);
        };
    }

    public Action Abort(int tasks) => () =>
    {
        using var source = new CancellationTokenSource();
        for (var i = 0; i < tasks; i++) _ = Waiting(source.Token);
        _pump.Run();
        source.Cancel();
        _pump.Run();
        Sink.Expect(tasks);
    };

    public Action Pool(int times) => () =>
    {
        // Completions come back to this thread through a queue that it waits for, as they come back to a runtime's.
        var inbox = new Inbox();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(inbox);
        var task = Pooled(times);
        while (!task.IsCompleted) inbox.RunOne();
        SynchronizationContext.SetSynchronizationContext(before);
        Sink.Expect(times);
    };

    private static async Task Ping(Handoff to, Handoff from, int times)
    {
        for (var i = 0; i < times; i++)
        {
            to.Give(i);
            Sink.Sum += await from;
        }
    }

    private static async Task Pong(Handoff from, Handoff to, int times)
    {
        for (var i = 0; i < times; i++) to.Give(await from + 1);
    }

    private static async Task Delayed(TimeProvider clock, TimeSpan time)
    {
        await Task.Delay(time, clock);
        Sink.Sum++;
    }

    private static async Task Waiting(CancellationToken token)
    {
        var never = new TaskCompletionSource();
        using var registration = token.UnsafeRegister(static never => ((TaskCompletionSource)never!).TrySetCanceled(), never);
        try
        {
            await never.Task;
        }
        finally
        {
            Sink.Sum++;
        }
    }

    private static async Task Pooled(int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await ForeignSource.OnPool();
    }

    private sealed class Inbox : SynchronizationContext
    {
        private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _posted = [];

        public override void Post(SendOrPostCallback d, object? state) => _posted.Add((d, state));

        public void RunOne()
        {
            var (callback, state) = _posted.Take();
            callback(state);
        }
    }
}
