using Xunit;

namespace Volt.Browser.Tests;

/// <summary>What the host asks of the event loop: as few callbacks as can be, and one timer at a time.</summary>
public class TimerTests
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly VoltVirtualTime _time = new();

    private VoltRuntime Runtime(Pacing pacing = Pacing.Macrotask) => new(new VoltOptions { Host = new BrowserHost(pacing), TimeProvider = _time });

    [Theory]
    [InlineData(Pacing.Macrotask)]
    [InlineData(Pacing.Microtask)]
    [InlineData(Pacing.AnimationFrame)]
    public async Task A_burst_of_wakes_costs_one_callback(Pacing pacing)
    {
        using var runtime = Runtime(pacing);
        var sources = Enumerable.Range(0, 1_000).Select(_ => new TaskCompletionSource()).ToArray();
        var woken = 0;
        foreach (var source in sources)
        {
            runtime.Spawn(async () =>
            {
                await source.Task;
                woken++;
            });
        }

        var run = runtime.RunAsync();
        while (runtime.GetCounters().Polls < 1_000) await Task.Delay(1);
        await Engine.Turns();

        var before = Engine.AskedForTurns();
        foreach (var source in sources) source.SetResult();
        var asked = Engine.AskedForTurns() - before;
        await run;

        Assert.Equal(1_000, woken);
        Assert.Equal(1, asked);
        Assert.Equal(1, Engine.AskedForTurns() - before);
    }

    [Fact]
    public async Task All_delays_share_one_timer_for_the_earliest()
    {
        using var held = Engine.HoldTime();
        using var runtime = Runtime();
        List<int> log = [];
        foreach (var delay in new[] { 500, 100, 300 })
        {
            runtime.Spawn(Sleep(TimeSpan.FromMilliseconds(delay), () => log.Add(delay)));
        }

        var run = runtime.RunAsync();
        foreach (var (wait, at) in new[] { (100, 100), (200, 300), (200, 500) })
        {
            await Engine.Turns();
            Assert.Equal(1, Engine.ArmedTimers());
            Assert.Equal(wait, Engine.ArmedDelay());
            _time.Advance(TimeSpan.FromMilliseconds(wait));
            Engine.FireTimer();
            await Engine.Turns();
            Assert.Equal(at, log[^1]);
        }

        await run;
        Assert.Equal(0, Engine.ArmedTimers());
    }

    [Fact]
    public async Task Polls_do_not_set_the_timer_anew()
    {
        using var held = Engine.HoldTime();
        using var runtime = Runtime();
        var before = Engine.Asked("setTimeout");
        runtime.Spawn(Sleep(TimeSpan.FromHours(1)));
        var run = runtime.RunAsync();
        for (var i = 0; i < 20; i++)
        {
            runtime.Spawn(Sleep(TimeSpan.FromHours(2)));
            await Engine.Turns();
        }

        Assert.Equal(1, Engine.Asked("setTimeout") - before);

        // An earlier one does.
        runtime.Spawn(Sleep(TimeSpan.FromMilliseconds(500)));
        await Engine.Turns();
        Assert.Equal(2, Engine.Asked("setTimeout") - before);
        Assert.Equal(1, Engine.ArmedTimers());
        Assert.Equal(500, Engine.ArmedDelay());
    }

    [Fact]
    public async Task A_delay_of_forty_days_takes_two_timers()
    {
        using var held = Engine.HoldTime();
        using var runtime = Runtime();
        var woken = false;
        runtime.Spawn(Sleep(TimeSpan.FromDays(40), () => woken = true));
        var run = runtime.RunAsync();
        await Engine.Turns();
        Assert.Equal(int.MaxValue, Engine.ArmedDelay());

        _time.Advance(s_longest);
        Engine.FireTimer();
        await Engine.Turns();
        Assert.False(woken);
        Assert.Equal((TimeSpan.FromDays(40) - s_longest).TotalMilliseconds, Engine.ArmedDelay());

        _time.Advance(TimeSpan.FromDays(40) - s_longest);
        Engine.FireTimer();
        await run;
        Assert.True(woken);
    }

    [Fact]
    public async Task Nothing_is_left_armed_when_a_run_ends_early()
    {
        using var held = Engine.HoldTime();
        using var runtime = Runtime();
        var sleeper = runtime.Spawn(Sleep(TimeSpan.FromDays(1)));
        var run = runtime.RunAsync();
        await Engine.Turns();
        Assert.Equal(1, Engine.ArmedTimers());
        runtime.Abort(sleeper);
        await run;
        Assert.Equal(0, Engine.ArmedTimers());
    }

    [Fact]
    public async Task Nothing_is_left_armed_or_awaited_when_a_runtime_is_disposed()
    {
        using var held = Engine.HoldTime();
        var runtime = Runtime();
        runtime.Spawn(Sleep(TimeSpan.FromDays(1)));
        var run = runtime.RunAsync();
        await Engine.Turns();
        Assert.Equal(1, Engine.ArmedTimers());
        runtime.Dispose();
        Assert.Equal(0, Engine.ArmedTimers());
        await run;
    }

    [Fact]
    public async Task Where_frames_have_stopped_a_timer_takes_over()
    {
        using var held = Engine.HoldTime();
        using var runtime = Runtime(Pacing.AnimationFrame);
        var steps = 0;
        runtime.Spawn(async () =>
        {
            while (steps < 2)
            {
                await VoltTask.NextTick();
                steps++;
            }
        });

        // The first call starts the task; then each timer is a frame. No frame comes.
        var run = runtime.RunAsync();
        for (var expected = 0; expected < 2; expected++)
        {
            Assert.Equal(1, Engine.ArmedTimers());
            Assert.Equal(500, Engine.ArmedDelay());
            Engine.FireTimer();
            Assert.Equal(expected, steps);
        }

        // The tab is shown again: the frames that were asked for come all at once, and count as one. Its timer is taken back.
        Engine.Frame();
        await run;
        Assert.Equal(2, steps);
        Assert.Equal(0, Engine.ArmedTimers());
    }

    [Theory]
    [InlineData(VoltMissedTicks.Burst, 60)]
    [InlineData(VoltMissedTicks.Skip, 1)]
    [InlineData(VoltMissedTicks.Delay, 1)]
    public async Task A_throttled_timer_is_caught_up_by_the_intervals_policy(VoltMissedTicks missed, int expected)
    {
        using var held = Engine.HoldTime();
        using var runtime = Runtime();
        var ticks = 0;
        var ticker = runtime.Spawn(async () =>
        {
            var interval = VoltTask.Interval(TimeSpan.FromSeconds(1), missed);
            while (true)
            {
                await interval.Next();
                ticks++;
            }
        });
        var run = runtime.RunAsync();
        await Engine.Turns();

        // A tab that was hidden for long: the timer of one second comes after a minute.
        _time.Advance(TimeSpan.FromMinutes(1));
        Engine.FireTimer();
        await Engine.Turns();
        Assert.Equal(expected, ticks);
        Assert.Equal(1, Engine.ArmedTimers());
        runtime.Abort(ticker);
        await run;
    }

    [Theory]
    [InlineData(Pacing.Macrotask)]
    [InlineData(Pacing.Microtask)]
    public async Task An_event_waits_for_two_slices_at_most_while_twenty_thousand_tasks_run(Pacing pacing)
    {
        // This clock goes on by a millisecond whenever it is read, so that slices do not depend on the machine.
        var time = new SteppingTime();
        using var runtime = new VoltRuntime(new VoltOptions { Host = new BrowserHost(pacing, TimeSpan.FromMilliseconds(8)), TimeProvider = time });
        var stop = false;
        var steps = 0;
        for (var i = 0; i < 20_000; i++)
        {
            runtime.Spawn(async () =>
            {
                while (!stop)
                {
                    steps++;
                    await VoltTask.Yield();
                }
            });
        }

        var run = runtime.RunAsync();
        for (var i = 0; i < 20; i++)
        {
            var (slices, before) = (Engine.AskedForTurns(), steps);
            var answered = new TaskCompletionSource();
            Engine.Soon(answered.SetResult);
            await answered.Task;
            Assert.InRange(Engine.AskedForTurns() - slices, 0, 2);
            Assert.InRange(steps - before, 0, 2 * 8);
        }

        Assert.True(steps > 0);
        stop = true;
        await run;
    }

    private static async VoltTask Sleep(TimeSpan delay, Action? then = null)
    {
        await VoltTask.Delay(delay);
        then?.Invoke();
    }

    private sealed class SteppingTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => _now++;
    }
}
