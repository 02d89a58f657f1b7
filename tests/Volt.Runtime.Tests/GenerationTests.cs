namespace Volt.Tests;

/// <summary>Promise 3: what is stale is refused, and never touches a later task in the same slot.</summary>
public sealed class GenerationTests
{
    [Fact]
    public void A_stale_id_is_refused_after_its_slot_is_used_again()
    {
        using var runtime = new VoltRuntime();
        var old = runtime.Spawn(Hand.Ready());
        runtime.Run();
        var signal = new Signal();
        var id = default(TaskId);
        id = runtime.Spawn(Hand.Ready());
        Assert.Equal(old.Index, id.Index);
        Assert.Equal(old.Arena, id.Arena);
        Assert.NotEqual(old, id);
        Assert.Equal(VoltTaskStatus.Gone, runtime.GetStatus(old));
        Assert.False(runtime.Abort(old));
        Assert.Equal(VoltTaskStatus.Ready, runtime.GetStatus(id));
        runtime.Run();
    }

    [Fact]
    public void A_stale_waker_does_not_wake_a_later_task()
    {
        using var runtime = new VoltRuntime();
        var first = new Signal();
        runtime.Spawn(Hand.Leaf(first, 1));
        runtime.RunUntilStalled();
        var stale = first.Waker;
        first.Set();
        runtime.Run();
        var second = new Signal();
        runtime.Spawn(Hand.Leaf(second, 1));
        runtime.RunUntilStalled();
        stale.Wake();
        Assert.False(runtime.Tick());
        Assert.Equal(1, second.Polls);
        second.Set();
        runtime.Run();
    }

    [Fact]
    public void A_stale_handle_is_refused()
    {
        using var runtime = new VoltRuntime();
        var old = Hand.Double(1).Start();
        Assert.Equal(2, runtime.Run(old));
        var later = Hand.Double(2).Start();
        Assert.Equal(old.Index, later.Index);
        Assert.Equal(VoltTaskStatus.Gone, old.Status);
        Assert.False(old.Abort());
        var exception = Assert.Throws<InvalidOperationException>(() => runtime.Run(old));
        Assert.Contains("Preserve()", exception.Message);
        Assert.Throws<InvalidOperationException>(() => runtime.Spawn(old));
        Assert.Throws<InvalidOperationException>(() => old.Start());
        Assert.Equal(4, runtime.Run(later));
    }

    [Fact]
    public void Ids_that_never_were_are_refused()
    {
        using var runtime = new VoltRuntime();
        runtime.Spawn(Hand.Ready());
        foreach (var id in new TaskId[] { default, new(0, 0, 0), new(0, 0, 2), new(0, 1, 1), new(0, -1, 1), new(99, 0, 1), new(-1, 0, 1), new(0, int.MaxValue, 1) })
        {
            Assert.False(runtime.Abort(id));
            Assert.Equal(VoltTaskStatus.Gone, runtime.GetStatus(id));
        }

        runtime.Run();
    }

    [Fact]
    public void A_generation_that_would_wrap_retires_its_slot()
    {
        using var runtime = new VoltRuntime(new VoltOptions { FirstGeneration = uint.MaxValue - 2 });
        HashSet<TaskId> ids = [];
        for (var i = 0; i < 100; i++)
        {
            var id = runtime.Spawn(Hand.Ready());
            Assert.True(ids.Add(id));
            Assert.NotEqual(0u, id.Generation);
            runtime.Run();
        }

        // Three generations a slot.
        Assert.Equal(34, ids.Select(id => id.Index).Distinct().Count());
        Assert.All(ids, id => Assert.Equal(VoltTaskStatus.Gone, runtime.GetStatus(id)));
    }

    [Fact]
    public void Random_reuse_never_confuses_tasks()
    {
        using var runtime = new VoltRuntime(new VoltOptions { FirstGeneration = uint.MaxValue - 50 });
        var random = new Random(42);
        List<(TaskId Id, Signal Signal)> live = [];
        List<TaskId> dead = [];
        for (var i = 0; i < 20_000; i++)
        {
            if (live.Count == 0 || random.Next(2) == 0)
            {
                var signal = new Signal();
                live.Add((runtime.Spawn(Hand.Leaf(signal, 1)), signal));
            }
            else
            {
                var chosen = random.Next(live.Count);
                live[chosen].Signal.Set();
                runtime.RunUntilStalled();
                dead.Add(live[chosen].Id);
                live.RemoveAt(chosen);
            }

            runtime.RunUntilStalled();
            if (dead.Count > 0)
            {
                Assert.Equal(VoltTaskStatus.Gone, runtime.GetStatus(dead[random.Next(dead.Count)]));
            }

            if (live.Count > 0)
            {
                Assert.Equal(VoltTaskStatus.Waiting, runtime.GetStatus(live[random.Next(live.Count)].Id));
            }
        }
    }
}
