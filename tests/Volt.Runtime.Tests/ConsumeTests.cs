namespace Volt.Tests;

/// <summary>A task is cold at first, and consumed once.</summary>
public sealed class ConsumeTests
{
    [Fact]
    public void A_cold_task_runs_nothing_of_its_body()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        _ = Hand.Ready(log);
        var lambda = Log();
        runtime.Run();
        Assert.Empty(log);
        Assert.Equal(VoltTaskStatus.Cold, lambda.Status);

        async VoltTask Log()
        {
            log.Add(1);
            await VoltTask.Yield();
        }
    }

    [Fact]
    public void A_second_await_throws_and_says_why()
    {
        using var runtime = new VoltRuntime();
        runtime.Run(async () =>
        {
            var task = Hand.Double(2);
            Assert.Equal(4, await task);
            var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await task);
            Assert.Contains("Preserve()", exception.Message);
        });
    }

    [Fact]
    public void Two_tasks_cannot_await_the_same_cold_task()
    {
        using var runtime = new VoltRuntime();
        var shared = Hand.Double(2);
        List<string> log = [];
        runtime.Spawn(Awaits("a"));
        runtime.Spawn(Awaits("b"));
        runtime.Run();
        Assert.Equal(["b InvalidOperationException", "a 4"], log);

        async VoltTask Awaits(string name)
        {
            try
            {
                log.Add($"{name} {await shared}");
            }
            catch (Exception exception)
            {
                log.Add($"{name} {exception.GetType().Name}");
            }
        }
    }

    [Fact]
    public void Two_tasks_cannot_wait_for_the_same_started_task()
    {
        using var runtime = new VoltRuntime();
        var shared = Hand.Double(2).Start();
        List<string> log = [];
        runtime.Spawn(Awaits("a"));
        runtime.Spawn(Awaits("b"));
        runtime.Run();
        Assert.Equal(["b InvalidOperationException", "a 4"], log);

        async VoltTask Awaits(string name)
        {
            try
            {
                log.Add($"{name} {await shared}");
            }
            catch (InvalidOperationException exception)
            {
                log.Add($"{name} {exception.GetType().Name}");
            }
        }
    }

    [Fact]
    public void A_task_is_started_once()
    {
        using var runtime = new VoltRuntime();
        var task = Hand.Double(2).Start();
        Assert.Throws<InvalidOperationException>(() => task.Start());
        Assert.Throws<InvalidOperationException>(() => runtime.Spawn(task));
        Assert.Equal(4, runtime.Run(task));
    }

    [Fact]
    public void A_task_cannot_await_itself()
    {
        using var runtime = new VoltRuntime();
        VoltTask self = default;
        self = Await();
        self = self.Start();
        var exception = Assert.Throws<InvalidOperationException>(() => runtime.Run(self));
        Assert.Contains("awaits itself", exception.Message);

        async VoltTask Await()
        {
            await VoltTask.Yield();
            await self;
        }
    }

    [Fact]
    public void A_result_waits_in_its_slot()
    {
        using var runtime = new VoltRuntime();
        var task = Hand.Double(2).Start();
        Assert.Equal(VoltTaskStatus.Ready, task.Status);
        runtime.Run();
        Assert.Equal(VoltTaskStatus.Completed, task.Status);
        Assert.True(task.IsCompleted);
        Assert.Equal(4, runtime.Run(task));
        Assert.Equal(VoltTaskStatus.Gone, task.Status);
    }

    [Fact]
    public void Reading_a_result_too_early_says_what_to_do()
    {
        using var runtime = new VoltRuntime();
        var task = Hand.Double(2);
        var exception = Assert.Throws<InvalidOperationException>(() => task.GetAwaiter().GetResult());
        Assert.Contains("VoltRuntime.Run(task)", exception.Message);
    }

    [Fact]
    public void A_deep_chain_of_slots_works_and_a_bottomless_one_throws()
    {
        using var runtime = new VoltRuntime();
        Assert.Equal(500, runtime.Run(Depth(500)));
        Assert.Throws<InsufficientExecutionStackException>(() => runtime.Run(Depth(10_000_000)));
        Assert.Equal(5, runtime.Run(Depth(5)));

        static async VoltTask<int> Depth(int left)
        {
            if (left == 0)
            {
                await VoltTask.Yield();
                return 0;
            }

            return await Depth(left - 1) + 1;
        }
    }

    [Fact]
    public void A_task_made_outside_of_any_runtime_is_adopted()
    {
        VoltTask<int> task = default;
        var thread = new Thread(() =>
        {
            var cold = Hand.Double(4);
            var fallback = Fallback();
            var started = Hand.Double(5);
            using var runtime = new VoltRuntime();
            Assert.Equal(8, runtime.Run(cold));
            Assert.Equal(8, runtime.Run(fallback));
            started = started.Start();
            runtime.Run();
            task = started;
            Assert.Equal(10, runtime.Run(started));
        });
        thread.Start();
        thread.Join();
        Assert.NotEqual(default, task);

        static async VoltTask<int> Fallback() => await Hand.Double(4);
    }
}
