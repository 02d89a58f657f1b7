using System.Runtime.InteropServices.JavaScript;
using Xunit;

namespace Volt.Browser.Tests;

/// <summary>The host on a real event loop.</summary>
public partial class BrowserHostTests
{
    private static VoltRuntime Runtime(Pacing pacing, TimeSpan? slice = null) => new(new VoltOptions { Host = new BrowserHost(pacing, slice) });

    private static async VoltTask Count(int[] counter, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await VoltTask.Yield();
            counter[0]++;
        }
    }

    [Theory]
    [InlineData(Pacing.Macrotask)]
    [InlineData(Pacing.Microtask)]
    [InlineData(Pacing.AnimationFrame)]
    public async Task A_run_ends_when_every_task_has_ended(Pacing pacing)
    {
        var counter = new int[1];
        using var runtime = Runtime(pacing);
        for (var i = 0; i < 100; i++) runtime.Spawn(() => Count(counter, 50));
        await runtime.RunAsync();
        Assert.Equal(5_000, counter[0]);
    }

    [Theory]
    [InlineData(Pacing.Macrotask)]
    [InlineData(Pacing.Microtask)]
    public async Task Timers_fire_in_order_and_not_early(Pacing pacing)
    {
        var order = new List<int>();
        using var runtime = Runtime(pacing);
        var start = Environment.TickCount64;
        foreach (var delay in new[] { 60, 20, 40 })
        {
            runtime.Spawn(async () =>
            {
                await VoltTask.Delay(TimeSpan.FromMilliseconds(delay));
                order.Add(delay);
            });
        }

        await runtime.RunAsync();
        Assert.Equal([20, 40, 60], order);
        Assert.True(Environment.TickCount64 - start >= 59);
    }

    [Fact]
    public async Task A_delay_longer_than_the_event_loops_timers_is_asked_for_in_parts()
    {
        using var runtime = Runtime(Pacing.Macrotask);
        var woken = false;
        var sleeper = runtime.Spawn(async () =>
        {
            await VoltTask.Delay(TimeSpan.FromDays(40));
            woken = true;
        });
        var run = runtime.RunAsync();
        await Task.Delay(50);

        // A timer of more than 31 bits would have fired at once.
        Assert.False(woken);
        Assert.True(runtime.Abort(sleeper));
        await run;
    }

    [Fact]
    public async Task A_promise_resumes_its_task()
    {
        using var runtime = Runtime(Pacing.Macrotask);
        var result = await runtime.RunAsync(AwaitPromise());
        Assert.Equal(7, result);
    }

    private static async VoltTask<int> AwaitPromise()
    {
        await Resolve(3);
        await Task.Delay(5);
        return 3 + await Resolve(4);
    }

    [Fact]
    public async Task A_rejected_promise_is_an_exception()
    {
        using var runtime = Runtime(Pacing.Macrotask);
        await Assert.ThrowsAsync<JSException>(() => runtime.RunAsync(AwaitRejection()));
    }

    private static async VoltTask AwaitRejection() => await Reject("no");

    [Fact]
    public async Task The_event_loop_has_its_turn_between_slices()
    {
        using var runtime = Runtime(Pacing.Microtask, TimeSpan.FromMilliseconds(2));
        var stop = false;
        runtime.Spawn(async () =>
        {
            while (!stop) await VoltTask.Yield();
        });
        var run = runtime.RunAsync();

        // A task that never waits, on microtasks: if slices did not end, this timer could never fire.
        await Task.Delay(20);
        stop = true;
        await run;
    }

    [Fact]
    public async Task Work_that_comes_to_an_idle_runtime_wakes_it()
    {
        using var runtime = Runtime(Pacing.Macrotask);
        var source = new TaskCompletionSource<int>();
        var run = runtime.RunAsync(AwaitForeign(source.Task));
        await Task.Delay(10);
        source.SetResult(5);
        Assert.Equal(5, await run);
    }

    private static async VoltTask<int> AwaitForeign(Task<int> task) => await task;

    [Fact]
    public void A_run_that_would_block_names_the_other_one()
    {
        using var runtime = new VoltRuntime();
        runtime.Spawn(async () => await new TaskCompletionSource().Task);
        var thrown = Assert.Throws<InvalidOperationException>(runtime.Run);
        Assert.Contains("RunAsync()", thrown.Message, StringComparison.Ordinal);
    }

    [JSImport("globalThis.Promise.resolve")]
    [return: JSMarshalAs<JSType.Promise<JSType.Number>>]
    private static partial Task<int> Resolve(int value);

    [JSImport("globalThis.Promise.reject")]
    private static partial Task Reject(string reason);
}
