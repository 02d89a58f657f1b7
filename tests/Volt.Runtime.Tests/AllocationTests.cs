namespace Volt.Tests;

/// <summary>Promise 4: nothing is allocated once warm.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Spawning_and_completing() => Zero(runtime =>
    {
        for (var i = 0; i < 100; i++)
        {
            runtime.Spawn(Hand.Ready());
        }

        runtime.Run();
    });

    [Fact]
    public void Yielding() => Zero(runtime =>
    {
        for (var i = 0; i < 100; i++)
        {
            runtime.Spawn(Hand.Yields(10));
        }

        runtime.Run();
    });

    [Fact]
    public void Nested_awaits_inline_and_in_slots() => Zero(runtime =>
    {
        for (var i = 0; i < 100; i++)
        {
            runtime.Run(Hand.Sum(i, Hand.Sum(i, Hand.Double(i).Start())));
        }
    });

    [Fact]
    public void Leaves() => Zero(runtime =>
    {
        runtime.Spawn(Hand.Leaf(s_signal, 10));
        for (var i = 0; i < 10; i++)
        {
            runtime.RunUntilStalled();
            s_signal.Set();
        }

        runtime.Run();
    });

    [Fact]
    public void Foreign_awaits_on_the_same_thread() => Zero(runtime =>
    {
        for (var i = 0; i < 100; i++)
        {
            runtime.Spawn(SourceMachine.Create(s_source));
            runtime.RunUntilStalled();
            s_source.Complete();
            runtime.Run();
        }
    });

    [Fact]
    public void Aborting() => Zero(runtime =>
    {
        var id = runtime.Spawn(Hand.Leaf(s_signal, 10));
        runtime.RunUntilStalled();
        runtime.Abort(id);
        runtime.Run();
        var task = Hand.Double(2).Start();
        task.Abort();
        runtime.Run();
        runtime.Run(Hand.Double(1));
    });

    [Fact]
    public void The_fallback() => Zero(runtime =>
    {
        for (var i = 0; i < 20; i++)
        {
            runtime.Spawn(FallbackBodies.Nested(s_source, s_signal));
            runtime.RunUntilStalled();
            s_source.Complete();
            runtime.RunUntilStalled();
            s_signal.Set();
            runtime.Run();
        }
    });

    private static readonly Signal s_signal = new();
    private static readonly Source s_source = new();

    private static void Zero(Action<VoltRuntime> body) => Assert.Equal(0, OwnThread.Run(() => Measure(body)));

    private static long Measure(Action<VoltRuntime> body)
    {
        using var runtime = new VoltRuntime();
        for (var i = 0; i < 50; i++)
        {
            body(runtime);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            body(runtime);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
