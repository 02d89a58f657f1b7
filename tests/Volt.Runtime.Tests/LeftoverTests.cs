using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt.Tests;

/// <summary>What a disposed runtime leaves to the thread's next one, and that nothing of the old tasks comes along.</summary>
public sealed class LeftoverTests
{
    [Fact]
    public void The_next_runtime_of_the_thread_takes_the_chunks_and_the_queue() => OwnThread.Run(() =>
    {
        var kept = Leftovers.Here;
        var first = Allocated(() => Burst(20_000));
        Assert.InRange(kept.Bytes, 20_000 * 16, Leftovers.MostBytes);
        var second = Allocated(() => Burst(20_000));
        Assert.True(second < first / 3, $"{first} bytes, then {second}");
    });

    [Fact]
    public void Another_thread_takes_nothing_of_it() => OwnThread.Run(() =>
    {
        var kept = Leftovers.Here;
        var first = Allocated(() => Burst(20_000));
        Assert.NotEqual(0, kept.Bytes);
        Assert.InRange(OwnThread.Run(() => Allocated(() => Burst(20_000))), first / 2, first * 2);
    });

    [Fact]
    public void Nothing_of_a_disposed_runtime_reaches_the_tasks_that_have_its_chunks() => OwnThread.Run(() =>
    {
        var kept = Leftovers.Here;
        var old = new VoltRuntime();
        List<Signal> signals = [];
        List<TaskId> ids = [];
        List<VoltTask> cold = [];
        List<VoltTask<int>> results = [];
        for (var i = 0; i < 1_000; i++)
        {
            signals.Add(new Signal());
            ids.Add(old.Spawn(Hand.Leaf(signals[i], 1)));
            cold.Add(Hand.Leaf(signals[i], 1));
            results.Add(Hand.Double(i).Start());
        }

        old.RunUntilStalled();
        var wakers = signals.ConvertAll(signal => signal.Waker);
        old.Dispose();
        var left = kept.Bytes;

        using var runtime = new VoltRuntime();
        List<Signal> later = [];
        for (var i = 0; i < 2_000; i++)
        {
            later.Add(new Signal());
            runtime.Spawn(Hand.Leaf(later[i], 1));
        }

        Assert.True(kept.Bytes < left);
        runtime.RunUntilStalled();
        var more = results.ConvertAll(result => Hand.Double(result.Index).Start());
        for (var i = 0; i < 1_000; i++)
        {
            wakers[i].Wake();
            Assert.False(cold[i].Abort());
            Assert.False(results[i].Abort());
            Assert.Equal(VoltTaskStatus.Gone, cold[i].Status);
            Assert.Equal(VoltTaskStatus.Gone, results[i].Status);
            Assert.Throws<InvalidOperationException>(() => results[i].GetAwaiter().GetResult());
            Assert.Throws<InvalidOperationException>(() => runtime.Spawn(cold[i]));
            Assert.Throws<InvalidOperationException>(() => runtime.Run(results[i]));
            Assert.Throws<ObjectDisposedException>(() => old.Spawn(cold[i]));
        }

        runtime.RunUntilStalled();
        Assert.All(later, signal => Assert.Equal(1, signal.Polls));
        Assert.All(more, (task, i) => Assert.Equal(results[i].Index * 2, runtime.Run(task)));
        later.ForEach(signal => signal.Set());
        runtime.Run();
    });

    [Fact]
    public void What_is_left_keeps_nothing_alive() => OwnThread.Run(() =>
    {
        var kept = Leftovers.Here;
        var references = Leave();
        GC.Collect();
        Assert.NotEqual(0, kept.Bytes);
        Assert.DoesNotContain(references, reference => reference.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static List<WeakReference> Leave()
        {
            List<WeakReference> references = [];
            using var runtime = new VoltRuntime();
            for (var i = 0; i < 600; i++)
            {
                var signal = new Signal();
                references.Add(new WeakReference(signal));

                // Ended, waiting, queued, cold, and started with a result that nobody takes.
                switch (i % 5)
                {
                    case 0: runtime.Spawn(Hand.Yields(1, _ => GC.KeepAlive(signal))); break;
                    case 1: runtime.Spawn(Hand.Leaf(signal, 1)); break;
                    case 2: runtime.Spawn(Hand.Yields(1_000, _ => GC.KeepAlive(signal))); break;
                    case 3: _ = Hand.Leaf(signal, 1); break;
                    default: Hand.Leaf(signal, 0).Start(); break;
                }
            }

            runtime.Tick();
            runtime.Tick();
            return references;
        }
    });

    [Fact]
    public void Runtimes_that_live_side_by_side_never_share_a_chunk() => OwnThread.Run(() =>
    {
        var kept = Leftovers.Here;
        var random = new Random(7);
        var runtimes = new (VoltRuntime Runtime, List<(Signal Signal, int[] Sum, int Value)> Tasks)[3];
        for (var round = 0; round < 3_000; round++)
        {
            ref var place = ref runtimes[random.Next(runtimes.Length)];
            place.Runtime ??= new VoltRuntime();
            place.Tasks ??= [];
            using (place.Runtime.Enter())
            {
                for (var i = random.Next(300); i > 0; i--)
                {
                    var (signal, sum, value) = (new Signal(), new int[1], random.Next());
                    place.Tasks.Add((signal, sum, value));
                    place.Runtime.Spawn(Hand.Leaf(signal, 1, step => sum[0] = step >= 0 ? value : sum[0]));
                }
            }

            place.Runtime.RunUntilStalled();
            for (var i = random.Next(100); i > 0 && place.Tasks.Count > 0; i--)
            {
                var chosen = random.Next(place.Tasks.Count);
                var (signal, sum, value) = place.Tasks[chosen];
                Assert.Equal(1, signal.Polls);
                signal.Set();
                place.Runtime.RunUntilStalled();
                Assert.Equal(value, sum[0]);
                place.Tasks.RemoveAt(chosen);
            }

            if (random.Next(8) == 0)
            {
                place.Runtime.Dispose();
                Assert.DoesNotContain(place.Tasks, task => task.Sum[0] != 0 || task.Signal.Aborts != 1);
                place = default;
            }
        }

        Array.ForEach(runtimes, place => place.Runtime?.Dispose());
        GC.KeepAlive(kept);
    });

    [Fact]
    public void A_machine_stays_where_it_is_while_its_poll_makes_and_disposes_runtimes() => OwnThread.Run(() =>
    {
        var kept = Leftovers.Here;
        Burst(1_000);
        using var runtime = new VoltRuntime();
        List<int> log = [];
        for (var i = 0; i < 300; i++)
        {
            runtime.Spawn(Hand.Yields(2, step =>
            {
                log.Add(step);
                Burst(500);
            }));
        }

        runtime.Run();
        Assert.Equal(Enumerable.Range(0, 900).Select(i => i / 300), log);
        GC.KeepAlive(kept);
    });

    [Fact]
    public void No_more_is_left_than_the_bound_and_a_trim_gives_it_back() => OwnThread.Run(() =>
    {
        var kept = Leftovers.Here;
        using (var runtime = new VoltRuntime())
        {
            for (var i = 0; i < 1_500; i++)
            {
                runtime.Spawn(VoltMachine.Create<LargeMachine>());
            }

            runtime.Run();
            Assert.True(runtime.GetArenas().Single().Bytes > Leftovers.MostBytes);
        }

        Assert.InRange(kept.Bytes, 1, Leftovers.MostBytes);
        using (var runtime = new VoltRuntime())
        {
            runtime.TrimExcess();
        }

        Assert.NotSame(kept, Leftovers.Here);
        Assert.Equal(0, Leftovers.Here.Bytes);
    });

    [Fact]
    public void The_collector_takes_what_nobody_has_used_for_long() => OwnThread.Run(() =>
    {
        var left = Leave();
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(left.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Leave()
        {
            Burst(1_000);
            var left = Leftovers.Here;
            left.LastUse -= 60_000;
            return new WeakReference(left, trackResurrection: true);
        }
    });

    private static void Burst(int tasks)
    {
        using var runtime = new VoltRuntime();
        using var entered = runtime.Enter();
        var ran = 0;
        Action<int> count = _ => ran++;
        for (var i = 0; i < tasks; i++)
        {
            runtime.Spawn(Hand.Yields(0, count));
        }

        runtime.Run();
        Assert.Equal(tasks, ran);
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private struct LargeMachine : IVoltMachine<Unit>
    {
        public static string Name => "Large";

        public readonly Unit Result => default;

        public VoltPoll Poll(ref VoltContext context)
        {
            _room[0] = 1;
            return VoltPoll.Completed;
        }

        public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);

        private Room _room;

        [InlineArray(60_000)]
        private struct Room
        {
            private byte _first;
        }
    }
}
