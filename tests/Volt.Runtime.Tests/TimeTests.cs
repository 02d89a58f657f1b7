using Microsoft.Extensions.Time.Testing;

namespace Volt.Tests;

[Collection(AloneCollection.Name)]
public sealed class TimeTests
{
    private static (VoltRuntime Runtime, VoltVirtualTime Time) Make()
    {
        var time = new VoltVirtualTime { AdvancesWhenIdle = true };
        return (new VoltRuntime(new VoltOptions { TimeProvider = time }), time);
    }

    [Fact]
    public void Delays_end_in_the_order_of_their_times_and_of_their_starts()
    {
        var (runtime, time) = Make();
        using (runtime)
        {
            List<string> log = [];
            foreach (var (seconds, name) in new[] { (3, "c"), (1, "a"), (2, "b1"), (2, "b2"), (0, "now") })
            {
                runtime.Spawn(async () =>
                {
                    await VoltTask.Delay(TimeSpan.FromSeconds(seconds));
                    log.Add($"{name} {time.Elapsed.TotalSeconds}");
                });
            }

            runtime.Run();
            Assert.Equal(["now 0", "a 1", "b1 2", "b2 2", "c 3"], log);
        }
    }

    [Fact]
    public void Years_pass_without_drift()
    {
        var (runtime, time) = Make();
        using (runtime)
        {
            runtime.Run(async () =>
            {
                for (var day = 0; day < 365 * 100; day++)
                {
                    await VoltTask.Delay(TimeSpan.FromDays(1));
                }
            });
            Assert.Equal(TimeSpan.FromDays(365 * 100), time.Elapsed);
        }
    }

    [Fact]
    public void A_million_timers_fire_in_order_and_the_second_million_allocates_nothing()
    {
        OwnThread.Run(() =>
        {
            var time = new VoltVirtualTime { AdvancesWhenIdle = true };
            using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = time });
            Round(runtime);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Round(runtime);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        });

        static void Round(VoltRuntime runtime)
        {
            var random = 12345u;
            for (var i = 0; i < 1_000_000; i++)
            {
                random = (random * 1664525) + 1013904223;
                runtime.Spawn(VoltTask.Delay(TimeSpan.FromTicks(1 + (random >> 8))));
            }

            runtime.Run();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(21)]
    [InlineData(43)]
    public void Random_timers_and_cancellations_agree_with_a_sorted_list(int bits)
    {
        using var runtime = new VoltRuntime();
        var time = new VoltVirtualTime();
        var queue = new TimerQueue(time);
        var random = new Random(bits);
        List<(long Due, TimerHandle Timer)> model = [];
        var firing = 0;
        for (var i = 0; i < 20_000; i++)
        {
            switch (random.Next(6))
            {
                case 0 or 1:
                    // One in eight is due together with one that was added before.
                    var due = model.Count > 0 && random.Next(8) == 0 ? model[random.Next(model.Count)].Due : queue.Now + Some();
                    model.Add((due, queue.Add(due, default)));
                    break;
                case 2 when model.Count > 0:
                    var chosen = random.Next(model.Count);
                    queue.Remove(model[chosen].Timer);
                    Assert.False(queue.IsPending(model[chosen].Timer));
                    queue.Remove(model[chosen].Timer);
                    model.RemoveAt(chosen);
                    break;
                case 3:
                    time.Advance(TimeSpan.FromTicks(Some() / 8));
                    Fire();
                    break;
                case 4 when model.Count > 0:
                    // Cancelled timers may bring us here too early, but only so many, and each no more often than there are wheels.
                    var left = model.Count;
                    for (var jumps = 0; model.Count == left; jumps++)
                    {
                        Assert.InRange(jumps, 0, 11 * (left + 257));
                        Assert.InRange(queue.NextDue, queue.Now, model.Min(timer => timer.Due));
                        time.Advance(TimeSpan.FromTicks(queue.NextDue - queue.Now));
                        Fire();
                    }

                    firing++;
                    break;
            }

            Assert.Equal(model.Count, queue.Count);
            Assert.All(model, timer => Assert.True(queue.IsPending(timer.Timer)));
        }

        Assert.True(firing > 1000);

        long Some() => random.NextInt64(1L << random.Next(bits));

        void Fire()
        {
            queue.Fire(queue.Now);
            Assert.All(model, timer => Assert.Equal(timer.Due > queue.Now, queue.IsPending(timer.Timer)));
            model.RemoveAll(timer => timer.Due <= queue.Now);
        }
    }

    [Fact]
    public void Delays_end_in_the_order_of_their_time_and_then_of_their_beginning()
    {
        var (runtime, time) = Make();
        using (runtime)
        {
            var random = new Random(3);
            List<(long Due, int Number)> ended = [];
            var began = 0;
            for (var i = 0; i < 400; i++)
            {
                for (var k = random.Next(6); k > 0; k--)
                {
                    // The same few times are aimed at from near and far.
                    var due = ((time.Elapsed.Ticks >> 12) + random.Next(1, 40)) << 12;
                    var number = began++;
                    runtime.Spawn(async () =>
                    {
                        await VoltTask.Delay(TimeSpan.FromTicks(due - time.Elapsed.Ticks));
                        Assert.True(due <= time.Elapsed.Ticks);
                        ended.Add((due, number));
                    });
                }

                runtime.RunUntilStalled();
                time.Advance(TimeSpan.FromTicks(random.Next(1 << random.Next(1, 15))));
                runtime.RunUntilStalled();
            }

            time.Advance(TimeSpan.FromDays(1));
            runtime.Run();
            Assert.Equal(began, ended.Count);
            Assert.Equal(ended.OrderBy(end => end.Due).ThenBy(end => end.Number), ended);
        }
    }

    [Fact]
    public void A_real_delay_takes_its_time()
    {
        using var runtime = new VoltRuntime();
        var start = TimeProvider.System.GetTimestamp();
        runtime.Run(async () => await VoltTask.Delay(30));
        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(30));
    }

    [Fact]
    public void An_aborted_delay_leaves_no_timer()
    {
        var (runtime, time) = Make();
        using (runtime)
        {
            var id = runtime.Spawn(VoltTask.Delay(TimeSpan.FromDays(1)));
            runtime.RunUntilStalled();
            Assert.Equal(1, runtime.Timers.Count);
            runtime.Abort(id);
            runtime.Run();
            Assert.Equal(0, runtime.Timers.Count);
            Assert.Equal(TimeSpan.Zero, time.Elapsed);
        }
    }

    [Theory]
    [InlineData(VoltMissedTicks.Burst, "10 35 35 40 50")]
    [InlineData(VoltMissedTicks.Delay, "10 35 45 55 65")]
    [InlineData(VoltMissedTicks.Skip, "10 35 40 50 60")]
    public void An_interval_treats_missed_ticks_as_told(VoltMissedTicks missed, string expected)
    {
        var (runtime, time) = Make();
        using (runtime)
        {
            List<double> log = [];
            runtime.Run(async () =>
            {
                var interval = VoltTask.Interval(TimeSpan.FromSeconds(10), missed);
                for (var i = 0; i < 5; i++)
                {
                    await interval.Next();
                    log.Add(time.Elapsed.TotalSeconds);
                    if (i == 0)
                    {
                        time.Advance(TimeSpan.FromSeconds(25));
                    }
                }
            });
            Assert.Equal(expected, string.Join(' ', log));
        }
    }

    [Fact]
    public void A_fake_time_provider_drives_the_delays()
    {
        var time = new FakeTimeProvider();
        using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = time });
        var done = false;
        runtime.Spawn(async () =>
        {
            await VoltTask.Delay(TimeSpan.FromHours(1));
            done = true;
        });
        runtime.RunUntilStalled();
        time.Advance(TimeSpan.FromMinutes(59));
        runtime.RunUntilStalled();
        Assert.False(done);
        time.Advance(TimeSpan.FromMinutes(1));
        runtime.RunUntilStalled();
        Assert.True(done);
    }

    [Fact]
    public void A_fake_time_provider_moved_by_another_thread_wakes_a_waiting_run()
    {
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.Zero };
        using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = time });
        using var stop = new CancellationTokenSource();
        var mover = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                time.Advance(TimeSpan.FromSeconds(1));
                Thread.Sleep(1);
            }
        });
        mover.Start();
        runtime.Run(async () => await VoltTask.Delay(TimeSpan.FromSeconds(20)));
        stop.Cancel();
        mover.Join();
    }

    [Fact]
    public void NextTick_and_WaitUntil_go_with_the_frames()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var open = false;
        runtime.Spawn(async () =>
        {
            for (var i = 0; i < 3; i++)
            {
                log.Add($"frame {i}");
                await VoltTask.NextTick();
            }
        });
        runtime.Spawn(async () =>
        {
            await VoltTask.WaitUntil(() => open);
            log.Add("open");
        });
        runtime.Tick();
        log.Add("|");
        runtime.RunUntilStalled();
        log.Add("|");
        runtime.TickFor(TimeSpan.FromSeconds(10));
        log.Add("|");
        open = true;
        runtime.Tick();
        log.Add("|");
        runtime.Tick();
        Assert.Equal(["frame 0", "|", "|", "frame 1", "|", "frame 2", "open", "|"], log);
        Assert.Equal(0, runtime.LiveForTest());
    }

    [Fact]
    public void NextTick_comes_in_a_run_when_nothing_else_is_left()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        runtime.Spawn(async () =>
        {
            await VoltTask.NextTick();
            log.Add("tick");
        });
        runtime.Spawn(Hand.Yields(3, step => log.Add($"{step}")));
        runtime.Run();
        Assert.Equal(["0", "1", "2", "3", "tick"], log);
    }

    [Fact]
    public void A_virtual_clock_that_nobody_moves_is_reported()
    {
        using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = new VoltVirtualTime() });
        runtime.Spawn(VoltTask.Delay(TimeSpan.FromSeconds(1)));
        Assert.Contains("AdvancesWhenIdle", Assert.Throws<InvalidOperationException>(runtime.Run).Message);
    }

    [Fact]
    public void Timers_of_a_virtual_clock_fire_on_advance()
    {
        var time = new VoltVirtualTime();
        List<double> log = [];
        using var timer = time.CreateTimer(_ => log.Add(time.Elapsed.TotalSeconds), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal([1, 3, 5], log);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(3, log.Count);
        Assert.Equal(new DateTimeOffset(2000, 1, 1, 0, 0, 12, TimeSpan.Zero), time.GetUtcNow());
    }
}
