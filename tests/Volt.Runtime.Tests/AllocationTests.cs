namespace Volt.Tests;

/// <summary>Promise 4: nothing is allocated once warm.</summary>
[Collection(AloneCollection.Name)]
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

    [Fact]
    public void Combinators() => Zero(runtime =>
    {
        for (var i = 0; i < 10; i++)
        {
            runtime.Run(VoltTask.WhenAll(Hand.Double(1), Hand.Double(2)));
            runtime.Run(VoltTask.WhenAll(Hand.Ready(), Hand.Yields(2), Hand.Ready()));
            runtime.Run(VoltTask.WhenAll([Hand.Double(1), Hand.Double(2), Hand.Double(3)], s_results));
            runtime.Run(VoltTask.Race(Hand.Double(1), Hand.Sum(1, Hand.Double(2))));
            runtime.Run(VoltTask.Race(Hand.Yields(1), VoltTask.Never()));
            runtime.Run(VoltTask.Select(Hand.Double(1), Hand.Sum(1, Hand.Double(2))));
            runtime.Run(Hand.Double(1).Map(static value => value + 1));
            var first = Hand.Double(1);
            var second = Hand.Double(2);
            runtime.Run(VoltTask.WhenAny(first, second));
            runtime.Run(first);
            runtime.Run(second);
        }
    });

    [Fact]
    public void Time() => Zero(runtime =>
    {
        for (var i = 0; i < 10; i++)
        {
            runtime.Run(VoltTask.Delay(TimeSpan.FromTicks(1)));
            runtime.Run(VoltTask.NextTick());
            runtime.Run(VoltTask.WaitUntil(static () => true));
            runtime.Run(Hand.Yields(2).WithTimeout(TimeSpan.FromDays(1)));
            runtime.Run(Hand.Double(2).WithCancellation(s_cancellation.Token));
            runtime.TickFor(TimeSpan.FromTicks(1));
        }
    });

    [Fact]
    public void Scopes() => Zero(runtime =>
    {
        for (var i = 0; i < 10; i++)
        {
            var scope = VoltScope.Open();
            scope.Spawn(Hand.Yields(2));
            scope.Spawn(Hand.Double(2));
            runtime.Run(scope.DisposeAsync());
        }
    });

    [Fact]
    public void Value_tasks_for_ordinary_code() => Zero(runtime =>
    {
        for (var i = 0; i < 10; i++)
        {
            var task = Hand.Double(2).AsValueTask();
            runtime.Run();
            if (task.Result != 4)
            {
                throw new InvalidOperationException();
            }
        }
    });

    private static readonly CancellationTokenSource s_cancellation = new();
    private static readonly int[] s_results = new int[3];
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
