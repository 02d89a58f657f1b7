using System.Runtime.ExceptionServices;

namespace Volt.Tests;

/// <summary>Promise 6: abort leaves by the finally blocks; on the lowered path nothing is thrown.</summary>
public sealed class AbortTests
{
    [Fact]
    public void Nothing_is_thrown_on_the_lowered_path() => OwnThread.Run(() =>
    {
        var thread = Environment.CurrentManagedThreadId;
        List<Exception> thrown = [];
        EventHandler<FirstChanceExceptionEventArgs> handler = (_, args) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                thrown.Add(args.Exception);
            }
        };
        AppDomain.CurrentDomain.FirstChanceException += handler;
        try
        {
            using var runtime = new VoltRuntime();
            List<int> log = [];
            TaskId[] ids =
            [
                runtime.Spawn(Hand.Leaf(new Signal(), 1, log.Add)),
                runtime.Spawn(Hand.Yields(100, log.Add)),
                runtime.Spawn(Hand.Sum(1, Hand.Double(2))),
                runtime.Spawn(Hand.Sum(1, Hand.Double(2).Start())),
                runtime.Spawn(Hand.Foreign(new TaskCompletionSource().Task)),
                runtime.Spawn(VoltTask.Delay(TimeSpan.FromDays(1))),
                runtime.Spawn(VoltTask.WhenAll(VoltTask.Never(), Hand.Leaf(new Signal(), 1))),
                runtime.Spawn(VoltTask.Race(VoltTask.Never(), Hand.Leaf(new Signal(), 1))),
                runtime.Spawn(VoltTask.Never().WithTimeout(TimeSpan.FromDays(1))),
                runtime.Spawn(VoltTask.WaitUntil(() => false)),
            ];
            runtime.Tick();
            foreach (var id in ids)
            {
                Assert.True(runtime.Abort(id));
                Assert.False(runtime.Abort(id));
            }

            runtime.Run();
            Assert.Equal(0, runtime.LiveForTest());
            Assert.Equal(0, runtime.Timers.Count);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= handler;
        }

        Assert.Empty(thrown);
    });

    [Fact]
    public void A_task_that_has_not_run_is_dropped()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        var cold = Hand.Ready(log);
        Assert.True(cold.Abort());
        Assert.Equal(VoltTaskStatus.Gone, cold.Status);
        var spawned = runtime.Spawn(Hand.Ready(log));
        Assert.True(runtime.Abort(spawned));
        var started = Hand.Double(1).Start();
        Assert.True(started.Abort());
        Assert.Equal(VoltTaskStatus.Aborted, started.Status);
        runtime.Run();
        Assert.Empty(log);
        Assert.Throws<VoltAbortedException>(() => runtime.Run(started));
    }

    [Fact]
    public void A_task_that_has_ended_stays_as_it_is()
    {
        using var runtime = new VoltRuntime();
        var started = Hand.Double(1).Start();
        runtime.Run();
        Assert.False(started.Abort());
        Assert.Equal(2, runtime.Run(started));
    }

    [Fact]
    public void A_queued_task_is_aborted_in_its_turn()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        var signal = new Signal();
        var id = runtime.Spawn(Hand.Leaf(signal, 1, log.Add));
        runtime.RunUntilStalled();
        signal.Set();
        Assert.True(runtime.Abort(id));
        runtime.Run();
        Assert.Equal([-1], log);
        Assert.Equal(1, signal.Aborts);
    }

    [Fact]
    public void A_task_may_abort_itself_and_leaves_at_its_next_await()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        VoltTask self = default;
        self = Body().Start();
        runtime.Run();
        Assert.Equal(["ran on", "finally"], log);
        Assert.Equal(VoltTaskStatus.Aborted, self.Status);

        async VoltTask Body()
        {
            try
            {
                Assert.True(self.Abort());
                log.Add("ran on");
                await Hand.Yields(3);
                log.Add("not reached");
            }
            finally
            {
                log.Add("finally");
            }
        }
    }

    [Fact]
    public void Awaits_in_finally_blocks_run_to_their_ends_innermost_first()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var id = runtime.Spawn(Outer());
        runtime.RunUntilStalled();
        runtime.Abort(id);
        runtime.Run();
        Assert.Equal(["inner", "inner done", "outer", "outer done"], log);

        async VoltTask Outer()
        {
            try
            {
                await Inner();
            }
            finally
            {
                log.Add("outer");
                await Hand.Double(1);
                log.Add("outer done");
            }
        }

        async VoltTask Inner()
        {
            try
            {
                await Hand.Leaf(new Signal(), 1);
            }
            finally
            {
                log.Add("inner");
                await Hand.Yields(2);
                log.Add("inner done");
            }
        }
    }

    [Fact]
    public void A_task_that_waits_for_another_sees_that_it_was_aborted()
    {
        using var runtime = new VoltRuntime();
        var child = Hand.Leaf(new Signal(), 1).Start();
        var caught = false;
        runtime.Spawn(async () =>
        {
            try
            {
                await child;
            }
            catch (VoltAbortedException)
            {
                caught = true;
            }
        });
        runtime.RunUntilStalled();
        child.Abort();
        runtime.Run();
        Assert.True(caught);
    }

    [Fact]
    public void An_abort_of_the_waiter_leaves_the_started_task_alone()
    {
        using var runtime = new VoltRuntime();
        var signal = new Signal();
        var child = Hand.Leaf(signal, 1).Start();
        var waiter = runtime.Spawn(async () => await child);
        runtime.RunUntilStalled();
        runtime.Abort(waiter);
        runtime.RunUntilStalled();
        Assert.Equal(VoltTaskStatus.Waiting, child.Status);
        signal.Set();
        runtime.Run(child);
    }

    [Fact]
    public void A_foreign_await_is_given_up_and_its_late_end_touches_nothing()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var source = new TaskCompletionSource();
        var id = runtime.Spawn(Hand.Foreign(source.Task, log.Add));
        runtime.RunUntilStalled();
        runtime.Abort(id);
        runtime.Run();
        Assert.Equal(["finally"], log);
        var other = new TaskCompletionSource();
        runtime.Spawn(Hand.Foreign(other.Task, log.Add));
        runtime.RunUntilStalled();
        source.SetResult();
        runtime.RunUntilStalled();
        Assert.Equal(["finally"], log);
        other.SetResult();
        runtime.Run();
        Assert.Equal(["finally", "done", "finally"], log);
    }

    [Fact]
    public void On_the_fallback_a_foreign_await_is_waited_out()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var source = new TaskCompletionSource();
        var id = runtime.Spawn(async () =>
        {
            try
            {
                await source.Task;
                log.Add("waited out");
                await VoltTask.Yield();
                log.Add("not reached");
            }
            finally
            {
                log.Add("finally");
            }
        });
        runtime.RunUntilStalled();
        runtime.Abort(id);
        runtime.RunUntilStalled();
        Assert.Empty(log);
        source.SetResult();
        runtime.Run();
        Assert.Equal(["waited out", "finally"], log);
    }
}
