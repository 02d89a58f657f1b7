namespace Volt.Tests;

public sealed class ReentrancyTests
{
    [Fact]
    public void Driving_a_runtime_from_inside_is_refused()
    {
        using var runtime = new VoltRuntime();
        List<string> messages = [];
        Action[] drives = [runtime.Run, () => runtime.Tick(), runtime.RunUntilStalled, () => runtime.Run(Hand.Ready()), runtime.Dispose];
        foreach (var drive in drives)
        {
            runtime.Spawn(Hand.Yields(0, _ => messages.Add(Assert.Throws<InvalidOperationException>(drive).Message)));
        }

        runtime.Run();
        Assert.Equal(drives.Length, messages.Count);
        Assert.All(messages, message => Assert.Contains("running already", message));
    }

    [Fact]
    public void An_arena_may_grow_while_one_of_its_machines_runs()
    {
        using var runtime = new VoltRuntime();
        Assert.Equal(10_000, runtime.Run(GrowMachine.Create(10_000)));
        runtime.Run();
    }

    [Fact]
    public void The_queue_may_grow_during_a_pass()
    {
        using var runtime = new VoltRuntime();
        var log = new List<int>();
        runtime.Spawn(Hand.Yields(0, _ =>
        {
            for (var i = 0; i < 5000; i++)
            {
                runtime.Spawn(Hand.Ready(log, i));
            }
        }));
        runtime.Run();
        Assert.Equal(Enumerable.Range(0, 5000), log);
    }
}
