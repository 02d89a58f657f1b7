namespace Volt.Tests;

/// <summary>Promise 5: memory after a burst is bounded, and can be given back.</summary>
public sealed class TrimTests
{
    [Fact]
    public void A_burst_can_be_given_back_and_stale_ids_stay_stale()
    {
        using var runtime = new VoltRuntime();
        List<TaskId> ids = [];
        var survivors = new List<Signal>();
        for (var i = 0; i < 100_000; i++)
        {
            ids.Add(runtime.Spawn(Hand.Yields(1)));
            if (i % 30_000 == 0)
            {
                survivors.Add(new Signal());
                runtime.Spawn(Hand.Leaf(survivors[^1], 1));
            }
        }

        runtime.RunUntilStalled();
        var before = runtime.GetArenas().Single(arena => arena.Name == "Hand.Yields");
        runtime.TrimExcess();
        var after = runtime.GetArenas().Single(arena => arena.Name == "Hand.Yields");

        Assert.Equal(100_096 * before.SlotBytes, before.Bytes);
        Assert.Equal(0, after.Bytes);
        Assert.All(ids, id => Assert.Equal(VoltTaskStatus.Gone, runtime.GetStatus(id)));
        HashSet<TaskId> old = [.. ids];
        var log = 0;
        for (var i = 0; i < 100_000; i++)
        {
            Assert.DoesNotContain(runtime.Spawn(Hand.Yields(1, _ => log++)), old);
        }

        runtime.TrimExcess();
        survivors.ForEach(signal => signal.Set());
        runtime.Run();
        Assert.Equal(200_000, log);
        Assert.Equal(before.Capacity, runtime.GetArenas().Single(arena => arena.Name == "Hand.Yields").Capacity);
    }

    [Fact]
    public void A_slot_without_generations_left_stays_retired_through_a_trim()
    {
        using var runtime = new VoltRuntime(new VoltOptions { FirstGeneration = uint.MaxValue - 1 });
        HashSet<TaskId> ids = [];
        for (var round = 0; round < 6; round++)
        {
            for (var i = 0; i < 300; i++)
            {
                Assert.True(ids.Add(runtime.Spawn(Hand.Ready())));
            }

            runtime.Run();
            runtime.TrimExcess();
            runtime.TrimExcess();
            Assert.All(ids, id => Assert.False(runtime.Abort(id)));
        }

        Assert.False(runtime.Abort(default(TaskId)));
        Assert.Equal(VoltTaskStatus.Gone, runtime.GetStatus(default));
    }

    [Fact]
    public void Results_that_were_taken_or_dropped_are_let_go()
    {
        OwnThread.Run(() =>
        {
            using var runtime = new VoltRuntime();
            var (taken, dropped) = LeaveResults(runtime);
            GC.Collect();
            Assert.DoesNotContain(taken, result => result.IsAlive);
            Assert.All(dropped, result => Assert.True(result.IsAlive));
            runtime.Dispose();
            GC.Collect();
            Assert.DoesNotContain(dropped, result => result.IsAlive);
        });

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static (List<WeakReference> Taken, List<WeakReference> Dropped) LeaveResults(VoltRuntime runtime)
        {
            List<WeakReference> taken = [], dropped = [];
            for (var i = 0; i < 600; i++)
            {
                var task = Make().Start();
                runtime.RunUntilStalled();
                if (i % 2 == 0)
                {
                    taken.Add(new WeakReference(task.GetAwaiter().GetResult()));
                    Assert.Throws<InvalidOperationException>(() => task.GetAwaiter().GetResult());
                }
                else
                {
                    dropped.Add(new WeakReference(s_last));
                }
            }

            s_last = null;
            return (taken, dropped);
        }

        static async VoltTask<object> Make()
        {
            await VoltTask.Yield();
            return s_last = new object();
        }
    }

    private static object? s_last;

    [Fact]
    public void Trimming_inside_a_task_and_between_ticks_loses_nothing()
    {
        var calls = 0;
        using var runtime = new VoltRuntime(new VoltOptions { WorkAvailable = () => calls++ });
        List<int> log = [];
        for (var i = 0; i < 600; i++)
        {
            runtime.Spawn(Hand.Yields(2, step =>
            {
                log.Add(step);
                runtime.TrimExcess();
            }));
        }

        while (runtime.Tick())
        {
            runtime.TrimExcess();
        }

        Assert.Equal(1800, log.Count);
        runtime.TrimExcess();
        runtime.Spawn(Hand.Ready());
        Assert.Equal(2, calls);
        runtime.Run();
    }

    [Fact]
    public void A_hundred_million_spawns_of_a_few_live_tasks_take_constant_memory() => OwnThread.Run(() =>
    {
        using var runtime = new VoltRuntime();
        Spawn(runtime, 10_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Spawn(runtime, 100_000_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(256, runtime.GetArenas().Single().Capacity);
        Assert.Equal(100_010_000, runtime.GetCounters().Completed);

        static void Spawn(VoltRuntime runtime, int count)
        {
            for (var i = 0; i < count; i++)
            {
                runtime.Spawn(Hand.Ready());
                if (i % 100 == 99)
                {
                    runtime.RunUntilStalled();
                }
            }
        }
    });
}
