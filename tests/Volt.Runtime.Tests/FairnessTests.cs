namespace Volt.Tests;

/// <summary>Promise 2: FIFO, in batches; woken twice is queued once; a wake runs nothing inline.</summary>
public sealed class FairnessTests
{
    [Fact]
    public void What_a_pass_wakes_runs_in_the_next_pass_in_the_order_of_the_wakes()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var first = new Signal();
        var second = new Signal();
        runtime.Spawn(Hand.Leaf(first, 1, step => log.Add($"first {step}")));
        runtime.Spawn(Hand.Leaf(second, 1, step => log.Add($"second {step}")));
        runtime.Spawn(Hand.Yields(1, step =>
        {
            if (step == 0)
            {
                second.Set();
                first.Set();
                first.Set();
                log.Add("woken");
            }
            else
            {
                log.Add("after");
            }
        }));
        runtime.Tick();
        Assert.Equal(["woken"], log);
        runtime.Tick();
        Assert.Equal(["woken", "second 0", "second -1", "first 0", "first -1", "after"], log);
        Assert.Equal(2, first.Polls);
    }

    [Fact]
    public void A_task_that_wakes_itself_runs_again_in_the_next_pass()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var signal = new Signal();
        runtime.Spawn(Hand.Leaf(signal, 3, step =>
        {
            log.Add($"a{step}");
            signal.Set();
        }));
        runtime.Spawn(Hand.Yields(3, step => log.Add($"b{step}")));
        signal.Set();
        runtime.RunUntilStalled();
        Assert.Equal(["a0", "a1", "a2", "a-1", "b0", "b1", "b2", "b3"], log);
    }

    [Fact]
    public void Spawns_during_a_pass_wait_for_the_next()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        runtime.Spawn(Hand.Yields(0, _ =>
        {
            runtime.Spawn(Hand.Ready(log, 2));
            log.Add(1);
        }));
        Assert.True(runtime.Tick());
        Assert.Equal([1], log);
        Assert.False(runtime.Tick());
        Assert.Equal([1, 2], log);
    }

    [Fact]
    public void The_same_program_has_the_same_order()
    {
        Assert.Equal(Trace(), Trace());

        static List<int> Trace()
        {
            using var runtime = new VoltRuntime();
            List<int> log = [];
            var signals = Enumerable.Range(0, 8).Select(_ => new Signal()).ToArray();
            for (var i = 0; i < 100; i++)
            {
                var id = i;
                runtime.Spawn(i % 3 == 0
                    ? Hand.Yields(i % 7, step =>
                    {
                        log.Add((id * 100) + step);
                        signals[(id + step) % 8].Set();
                    })
                    : i < 20 ? Hand.Leaf(signals[i % 8], 1, step => log.Add((id * 100) + step)) : Hand.Ready(log, id));
            }

            runtime.RunUntilStalled();
            Assert.NotEmpty(log);
            return log;
        }
    }

    [Fact]
    public void A_spurious_poll_finds_the_leaf_still_waiting()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        var signal = new Signal();
        runtime.Spawn(Hand.Leaf(signal, 1, log.Add));
        runtime.RunUntilStalled();
        signal.Waker.Wake();
        runtime.RunUntilStalled();
        Assert.Empty(log);
        Assert.Equal(2, signal.Polls);
        signal.Set();
        runtime.RunUntilStalled();
        Assert.Equal([0, -1], log);
    }
}
