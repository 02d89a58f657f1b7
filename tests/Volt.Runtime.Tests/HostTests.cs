namespace Volt.Tests;

/// <summary>Driving from outside: time budgets, the hook, event loops, deadlocks.</summary>
public sealed class HostTests
{
    [Fact]
    public void TickFor_stops_between_polls_once_the_time_is_spent()
    {
        var time = new VoltVirtualTime();
        using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = time });
        List<int> log = [];
        for (var i = 0; i < 10; i++)
        {
            var id = i;
            runtime.Spawn(Hand.Yields(0, _ =>
            {
                log.Add(id);
                time.Advance(TimeSpan.FromMilliseconds(1));
            }));
        }

        Assert.True(runtime.TickFor(TimeSpan.FromMilliseconds(3)));
        Assert.Equal([0, 1, 2], log);
        Assert.True(runtime.TickFor(TimeSpan.Zero));
        Assert.Equal([0, 1, 2, 3], log);
        Assert.False(runtime.TickFor(TimeSpan.FromSeconds(1)));
        Assert.Equal(Enumerable.Range(0, 10), log);
    }

    [Fact]
    public void The_hook_is_called_once_for_each_change_from_idle_to_ready()
    {
        var calls = 0;
        using var runtime = new VoltRuntime(new VoltOptions { WorkAvailable = () => calls++ });
        var signal = new Signal();
        runtime.Spawn(Hand.Leaf(signal, 2));
        runtime.Spawn(Hand.Ready());
        Assert.Equal(1, calls);
        runtime.RunUntilStalled();
        Assert.Equal(1, calls);
        signal.Set();
        signal.Waker.Wake();
        runtime.Spawn(Hand.Ready());
        Assert.Equal(2, calls);
        Assert.False(runtime.Tick());
        var thread = new Thread(() =>
        {
            signal.Set();
            signal.Set();
        });
        thread.Start();
        thread.Join();
        Assert.Equal(3, calls);
        runtime.Spawn(Hand.Ready());
        Assert.Equal(3, calls);
        runtime.Run();
        Assert.Equal(3, calls);
    }

    [Fact]
    public void The_hook_misses_nothing_between_threads()
    {
        using var ready = new SemaphoreSlim(0);
        using var runtime = new VoltRuntime(new VoltOptions { WorkAvailable = () => ready.Release() });
        var signal = new Signal();
        var heard = 0;
        runtime.Spawn(Hand.Leaf(signal, 20_000, step => heard += step >= 0 ? 1 : 0));
        runtime.RunUntilStalled();
        var thread = new Thread(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                signal.Set();
            }
        });
        thread.Start();
        while (heard < 20_000)
        {
            Assert.True(ready.Wait(TimeSpan.FromSeconds(30)), "A wake was not announced.");
            runtime.RunUntilStalled();
        }

        thread.Join();
        runtime.Run();
    }

    [Fact]
    public void A_hook_that_throws_loses_no_task()
    {
        var calls = 0;
        List<string> faults = [];
        using var runtime = WithBrokenHook(() => ++calls, faults);
        List<int> log = [];
        runtime.Spawn(Hand.Ready(log, 1));
        runtime.Spawn(Hand.Ready(log, 2));
        Assert.Equal(["hook 1"], faults);
        runtime.RunUntilStalled();
        Assert.Equal([1, 2], log);

        // One wake of several: the others are not lost.
        var source = new VoltCompletionSource<int>();
        for (var i = 3; i < 6; i++)
        {
            runtime.Spawn(Adds(i));
        }

        runtime.RunUntilStalled();
        source.SetResult(10);
        Assert.Equal(["hook 1", "hook 2", "hook 3"], faults);
        runtime.RunUntilStalled();
        Assert.Equal([1, 2, 13, 14, 15], log);
        runtime.Run();

        async VoltTask Adds(int value) => log.Add(value + await source.Task);
    }

    [Fact]
    public void What_a_hook_throws_on_another_thread_comes_over_with_the_wake()
    {
        var calls = 0;
        List<string> faults = [];
        using var runtime = WithBrokenHook(() => ++calls, faults);
        List<int> log = [];
        var signal = new Signal();
        runtime.Spawn(Hand.Leaf(signal, 1, log.Add));
        runtime.RunUntilStalled();
        var (before, count) = (log.Count, faults.Count);
        OwnThread.Run(signal.Set);
        Assert.Equal(count, faults.Count);
        runtime.RunUntilStalled();
        Assert.Equal($"hook {calls}", faults[^1]);
        Assert.Equal(count + 1, faults.Count);
        Assert.True(log.Count > before);
        runtime.Run();
    }

    private static VoltRuntime WithBrokenHook(Func<int> count, List<string> faults) => new(new VoltOptions
    {
        WorkAvailable = () => throw new InvalidDataException($"hook {count()}"),
        UnhandledException = exception => faults.Add(exception.Message),
    });

    [Fact]
    public void What_a_hook_throws_comes_out_of_the_next_drive_if_there_is_no_handler()
    {
        var broken = true;
        using var runtime = new VoltRuntime(new VoltOptions { WorkAvailable = () => throw (broken ? new InvalidDataException("hook") : new InvalidOperationException("late")) });
        List<int> log = [];
        runtime.Spawn(Hand.Ready(log, 1));
        Assert.Equal("hook", Assert.Throws<InvalidDataException>(() => runtime.Tick()).Message);
        broken = false;
        runtime.Run();
        Assert.Equal([1], log);
    }

    [Fact]
    public void A_hook_may_spawn()
    {
        VoltRuntime? runtime = null;
        List<int> log = [];
        using (runtime = new VoltRuntime(new VoltOptions { WorkAvailable = () => runtime!.Spawn(Hand.Ready(log, 2)) }))
        {
            runtime.Spawn(Hand.Ready(log, 1));
            runtime.Spawn(Hand.Ready(log, 3));
            runtime.Run();
            Assert.Equal([1, 2, 3], log);
        }
    }

    [Fact]
    public void A_host_that_throws_loses_no_task()
    {
        var host = new BrokenHost();
        List<string> faults = [];
        using var runtime = new VoltRuntime(new VoltOptions { Host = host, UnhandledException = exception => faults.Add(exception.Message) });
        var signal = new Signal();
        List<int> log = [];
        runtime.Spawn(Hand.Leaf(signal, 1));
        var run = runtime.RunAsync();
        host.Poll!();
        host.Broken = true;
        runtime.Spawn(Hand.Ready(log, 1));
        Assert.Equal(["host"], faults);
        signal.Set();
        host.Poll!();
        Assert.Equal([1], log);
        Assert.True(run.IsCompletedSuccessfully);
    }

    [Fact]
    public void RunAsync_lives_in_an_event_loop()
    {
        OwnThread.Run(() =>
        {
            var loop = new QueueContext();
            SynchronizationContext.SetSynchronizationContext(loop);
            using var runtime = new VoltRuntime();
            List<string> log = [];
            var source = new TaskCompletionSource();
            runtime.Spawn(Hand.Foreign(source.Task, log.Add));
            var all = runtime.RunAsync();
            var one = runtime.RunAsync(Hand.Double(3));
            var posts = loop.Posts;
            loop.RunAll();
            Assert.True(one.IsCompletedSuccessfully);
            Assert.Equal(6, one.Result);
            Assert.False(all.IsCompleted);
            posts = loop.Posts;
            for (var i = 0; i < 100; i++)
            {
                runtime.Spawn(Hand.Ready());
            }

            Assert.Equal(posts + 1, loop.Posts);
            loop.RunAll();
            Assert.Empty(log);

            // The completion comes by way of a pool thread, since a context is current here.
            source.SetResult();
            Assert.True(SpinWait.SpinUntil(() => loop.RunAll() != 0, TimeSpan.FromSeconds(30)));
            Assert.Equal(["done", "finally"], log);
            Assert.True(all.IsCompletedSuccessfully);
        });
    }

    [Fact]
    public void RunAsync_waits_for_timers_and_fails_with_a_fault()
    {
        OwnThread.Run(() =>
        {
            var loop = new QueueContext();
            SynchronizationContext.SetSynchronizationContext(loop);
            var time = new VoltVirtualTime();
            using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = time });
            runtime.Spawn(Fails());
            runtime.Spawn(VoltTask.Delay(TimeSpan.FromDays(60)));
            var run = runtime.RunAsync();
            loop.RunAll();
            time.Advance(TimeSpan.FromDays(30));
            loop.RunAll();
            Assert.Equal("late", Assert.IsType<InvalidDataException>(run.Exception!.InnerException).Message);
            run = runtime.RunAsync();
            loop.RunAll();
            time.Advance(TimeSpan.FromDays(24));
            loop.RunAll();
            Assert.False(run.IsCompleted);
            time.Advance(TimeSpan.FromDays(6));
            loop.RunAll();
            Assert.True(run.IsCompletedSuccessfully);
        });

        static async VoltTask Fails()
        {
            await VoltTask.Delay(TimeSpan.FromDays(30));
            throw new InvalidDataException("late");
        }
    }

    [Fact]
    public void RunAsync_without_an_event_loop_says_what_to_do() => OwnThread.Run(() =>
    {
        using var runtime = new VoltRuntime();
        Assert.Contains("Run()", Assert.ThrowsAsync<InvalidOperationException>(() => runtime.RunAsync(Hand.Double(1))).Result.Message);
    });

    [Fact]
    public void A_host_with_a_slice_lets_the_loop_have_its_turn()
    {
        var host = new SliceHost();
        var time = new VoltVirtualTime();
        using var runtime = new VoltRuntime(new VoltOptions { Host = host, TimeProvider = time });
        for (var i = 0; i < 10; i++)
        {
            runtime.Spawn(Hand.Yields(0, _ => time.Advance(TimeSpan.FromMilliseconds(1))));
        }

        var run = runtime.RunAsync();
        var polls = 0;
        while (host.TakePoll() is { } poll)
        {
            poll();
            polls++;
        }

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(4, polls);
    }

    [Fact]
    public void A_deadlock_names_each_stuck_task()
    {
        using var runtime = new VoltRuntime();
        var source = new VoltCompletionSource<int>();
        var never = VoltTask.Never();
        runtime.Spawn(Hand.Sum(1, source.Task));
        runtime.Spawn(Hand.Ready());
        runtime.Spawn(never);
        var message = Assert.Throws<VoltDeadlockException>(runtime.Run).Message;
        Assert.Contains("Hand.Sum", message);
        Assert.Contains("Hand.cs:21", message);
        Assert.Contains("VoltCompletionSource", message);
        Assert.Contains("VoltTask.Never", message);
        Assert.DoesNotContain("Hand.Ready", message);
        source.SetResult(1);
        Assert.Throws<VoltDeadlockException>(runtime.Run);
        Assert.Throws<VoltDeadlockException>(() => runtime.Run(VoltTask.Never()));
    }

    private sealed class BrokenHost : VoltHost
    {
        internal Action? Poll { get; private set; }

        internal bool Broken { get; set; }

        public override void Post(Action poll)
        {
            Poll = poll;
            if (Broken)
            {
                throw new InvalidDataException("host");
            }
        }

        public override void PostAfter(TimeSpan delay, Action poll)
        {
        }
    }

    private sealed class SliceHost : VoltHost
    {
        private Action? _poll;

        public override TimeSpan Slice => TimeSpan.FromMilliseconds(3);

        public override void Post(Action poll) => _poll = poll;

        public override void PostAfter(TimeSpan delay, Action poll)
        {
        }

        internal Action? TakePoll()
        {
            var poll = _poll;
            _poll = null;
            return poll;
        }
    }
}
