namespace Volt.Tests;

/// <summary>A combinator that never runs leaves nothing behind.</summary>
public sealed class DroppedTests
{
    public static TheoryData<string> Combinators => ["all", "typed", "results", "race", "select", "timeout", "token", "map", "nested"];

    [Theory]
    [MemberData(nameof(Combinators))]
    public void A_cold_combinator_that_is_aborted_takes_its_cold_tasks_along(string name)
    {
        using var runtime = new VoltRuntime();
        Assert.True(Make(name).Abort());
        Assert.All(runtime.GetArenas(), arena => Assert.Equal(0, arena.InUse));
    }

    [Theory]
    [MemberData(nameof(Combinators))]
    public void One_that_was_started_and_has_not_run_too(string name)
    {
        using var runtime = new VoltRuntime();
        var id = runtime.Spawn(Make(name));
        Assert.True(runtime.Abort(id));
        Assert.All(runtime.GetArenas(), arena => Assert.Equal(0, arena.InUse));
        runtime.Run();
    }

    [Theory]
    [MemberData(nameof(Combinators))]
    public void And_one_whose_await_finds_the_abort(string name)
    {
        using var runtime = new VoltRuntime();
        VoltTask self = default;
        self = Body().Start();
        runtime.Run();
        Assert.Equal(VoltTaskStatus.Aborted, self.Status);
        Assert.All(runtime.GetArenas(), arena => Assert.Equal(arena.Name.Contains("Body") ? 1 : 0, arena.InUse));

        async VoltTask Body()
        {
            await VoltTask.Yield();
            self.Abort();
            await Make(name);
        }
    }

    [Fact]
    public void A_task_that_was_started_before_stays_the_callers()
    {
        using var runtime = new VoltRuntime();
        var started = Hand.Double(4).Start();
        VoltTask.WhenAll(started, Hand.Double(1)).Abort();
        Assert.Equal(8, runtime.Run(started));
        Assert.All(runtime.GetArenas(), arena => Assert.Equal(0, arena.InUse));
    }

    [Fact]
    public void Losers_that_are_combinators_leak_nothing_however_often()
    {
        using var runtime = new VoltRuntime();
        for (var i = 0; i < 1_000; i++)
        {
            runtime.Run(VoltTask.Race(VoltTask.CompletedTask, VoltTask.WhenAll(Hand.Yields(1), Hand.Yields(2))));
        }

        Assert.All(runtime.GetArenas(), arena => Assert.Equal(0, arena.InUse));
        Assert.All(runtime.GetArenas(), arena => Assert.True(arena.Capacity <= 256, arena.ToString()));
    }

    private static VoltTask Make(string name) => name switch
    {
        "all" => VoltTask.WhenAll(Hand.Ready(), Hand.Yields(1)),
        "typed" => VoltTask.WhenAll(Hand.Double(1), Hand.Double(2)).AsVoltTask(),
        "results" => VoltTask.WhenAll<int>([Hand.Double(1), Hand.Double(2)], new int[2]),
        "race" => VoltTask.Race(Hand.Ready(), Hand.Yields(1)).AsVoltTask(),
        "select" => VoltTask.Select(Hand.Double(1), Hand.Sum(1, VoltTask.FromResult(1))).AsVoltTask(),
        "timeout" => Hand.Yields(1).WithTimeout(TimeSpan.FromDays(1)),
        "token" => Hand.Yields(1).WithCancellation(new CancellationToken(canceled: true)),
        "map" => Hand.Double(1).Map(static value => value + 1).AsVoltTask(),
        _ => VoltTask.WhenAll(VoltTask.WhenAll(Hand.Ready(), Hand.Ready()), Hand.Double(1).Map(static value => value).WithTimeout(TimeSpan.FromDays(1)).AsVoltTask()),
    };
}
