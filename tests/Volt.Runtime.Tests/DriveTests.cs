namespace Volt.Tests;

public sealed class DriveTests
{
    [Fact]
    public void Tasks_run_in_the_order_of_their_spawning()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        for (var i = 0; i < 1000; i++)
        {
            runtime.Spawn(Hand.Ready(log, i));
        }

        Assert.Empty(log);
        runtime.Run();
        Assert.Equal(Enumerable.Range(0, 1000), log);
    }

    [Fact]
    public void Yielding_tasks_take_turns()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        runtime.Spawn(Hand.Yields(2, step => log.Add($"a{step}")));
        runtime.Spawn(Hand.Yields(1, step => log.Add($"b{step}")));
        runtime.Spawn(async () =>
        {
            log.Add("c0");
            await VoltTask.Yield();
            log.Add("c1");
        });
        runtime.Run();
        Assert.Equal(["a0", "b0", "c0", "a1", "b1", "c1", "a2"], log);
    }

    [Fact]
    public void Run_gives_the_result_of_a_task()
    {
        using var runtime = new VoltRuntime();
        Assert.Equal(14, runtime.Run(Hand.Double(7)));
        Assert.Equal(14, runtime.Run(async () => await Hand.Double(7)));
        Assert.Equal(20, runtime.Run(Hand.Sum(3, Hand.Double(7))));
        Assert.Equal(20, runtime.Run(Hand.Sum(3, Hand.Double(7).Start())));
        Assert.Equal(5, runtime.Run(VoltTask.FromResult(5)));
    }

    [Fact]
    public void A_tick_is_one_pass()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        runtime.Spawn(Hand.Yields(2, log.Add));
        Assert.True(runtime.Tick());
        Assert.Equal([0], log);
        Assert.True(runtime.Tick());
        Assert.False(runtime.Tick());
        Assert.Equal([0, 1, 2], log);
    }

    [Fact]
    public void Foreign_tasks_come_back_to_the_thread()
    {
        using var runtime = new VoltRuntime();
        var thread = Environment.CurrentManagedThreadId;
        var threads = new HashSet<int>();
        runtime.Spawn(Hand.Foreign(Task.Delay(10), _ => threads.Add(Environment.CurrentManagedThreadId)));
        runtime.Spawn(async () =>
        {
            await Task.Delay(5);
            threads.Add(Environment.CurrentManagedThreadId);
            await Task.Run(() => { }).ConfigureAwait(false);
            threads.Add(Environment.CurrentManagedThreadId);
            await Plain();
            threads.Add(Environment.CurrentManagedThreadId);
        });
        runtime.Run();
        Assert.Equal([thread], threads);

        async Task Plain()
        {
            await Task.Delay(1);
            threads.Add(Environment.CurrentManagedThreadId);
        }
    }
}
