namespace Volt.Tests;

/// <summary>What a careless program may do to the runtime in the middle of its work.</summary>
public sealed class AttackTests
{
    [Fact]
    public void Finally_blocks_may_spawn_start_and_abort_during_a_disposal()
    {
        var runtime = new VoltRuntime();
        List<string> log = [];
        var other = runtime.Spawn(Hand.Leaf(new Signal(), 1, _ => log.Add("other")));
        runtime.Spawn(async () =>
        {
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                runtime.Spawn(Hand.Yields(3, step => log.Add($"spawned {step}")));
                var started = Hand.Double(1).Start();
                runtime.Abort(other);
                log.Add($"{await Hand.Double(2)}");
                log.Add($"{await started}");
            }
        });
        runtime.RunUntilStalled();
        runtime.Dispose();
        Assert.Equal(["other", "spawned 0", "4", "spawned 1", "spawned 2", "2", "spawned 3"], log);
    }

    [Fact]
    public void A_disposal_ends_although_finally_blocks_spawn_for_ever()
    {
        var runtime = new VoltRuntime();
        var generations = 0;
        runtime.Spawn(Endless());
        runtime.RunUntilStalled();
        runtime.Dispose();
        Assert.InRange(generations, 10, 1000);

        async VoltTask Endless()
        {
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                // Polled before the next round of the disposal, so that it has a finally block to run.
                generations++;
                runtime.Spawn(Endless());
            }
        }
    }

    [Fact]
    public void Continuations_that_run_inline_may_drive_nothing_but_may_spawn() => OwnThread.Run(() =>
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var plain = Plain();
        runtime.Run();
        Assert.True(plain.IsCompletedSuccessfully);
        Assert.Equal(["InvalidOperationException", "spawned"], log);

        async Task Plain()
        {
            await Hand.Double(1);
            try
            {
                runtime.Run();
            }
            catch (Exception exception)
            {
                log.Add(exception.GetType().Name);
            }

            runtime.Spawn(Hand.Yields(0, _ => log.Add("spawned")));
        }
    });

    [Fact]
    public void A_task_may_consume_the_handle_of_a_task_that_ends_in_the_same_pass()
    {
        using var runtime = new VoltRuntime();
        var results = 0;
        runtime.Run(async () =>
        {
            for (var i = 0; i < 1000; i++)
            {
                var one = Hand.Double(i).Start();
                var two = Hand.Double(i).Start();
                await VoltTask.Yield();
                await VoltTask.Yield();
                results += await one == await two ? 1 : 0;
            }
        });
        Assert.Equal(1000, results);
    }

    [Fact]
    public void Wakers_of_ended_tasks_may_be_called_from_anywhere_for_ever()
    {
        using var runtime = new VoltRuntime();
        List<Waker> stale = [];
        for (var i = 0; i < 100; i++)
        {
            var signal = new Signal();
            runtime.Spawn(Hand.Leaf(signal, 1));
            runtime.RunUntilStalled();
            stale.Add(signal.Waker);
            signal.Set();
            runtime.Run();
        }

        var thread = new Thread(() => stale.ForEach(waker => waker.Wake()));
        thread.Start();
        var log = 0;
        for (var i = 0; i < 1000; i++)
        {
            runtime.Spawn(Hand.Yields(3, _ => log++));
            stale.ForEach(waker => waker.Wake());
            runtime.Run();
        }

        thread.Join();
        runtime.TrimExcess();
        stale.ForEach(waker => waker.Wake());
        runtime.Run();
        Assert.Equal(4000, log);
    }

    [Fact]
    public void A_waker_outlives_its_runtime()
    {
        var signal = new Signal();
        var runtime = new VoltRuntime();
        runtime.Spawn(Hand.Leaf(signal, 1));
        runtime.RunUntilStalled();
        runtime.Dispose();
        signal.Waker.Wake();
        var thread = new Thread(() => signal.Waker.Wake());
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void An_exception_in_a_hand_written_awaiter_is_the_tasks_fault()
    {
        using var runtime = new VoltRuntime();
        runtime.Spawn(async () => await new Broken());
        Assert.Equal("broken", Assert.Throws<InvalidDataException>(runtime.Run).Message);
        runtime.Run();
    }

    [Fact]
    public void An_exception_in_a_foreign_awaiter_is_the_tasks_fault()
    {
        using var runtime = new VoltRuntime();
        runtime.Spawn(async () => await new BrokenForeign());
        Assert.Equal("broken", Assert.Throws<InvalidDataException>(runtime.Run).Message);
        runtime.Run();
        Assert.Equal(0, runtime.GetCounters().ForeignAwaits);
    }

    [Fact]
    public void A_machine_sees_its_own_fields_after_everything_around_it_has_grown()
    {
        using var runtime = new VoltRuntime();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(5000, runtime.Run(GrowMachine.Create(5000)));
        }
    }

    private sealed class Broken : IVoltAwaiter
    {
        public bool IsCompleted => false;

        public Broken GetAwaiter() => this;

        public void GetResult()
        {
        }

        public bool Poll(Waker waker) => throw new InvalidDataException("broken");
    }

    private sealed class BrokenForeign : System.Runtime.CompilerServices.INotifyCompletion
    {
        public bool IsCompleted => false;

        public BrokenForeign GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => throw new InvalidDataException("broken");
    }
}
