namespace Volt.Tests;

public sealed class ScopeTests
{
    [Fact]
    public void Children_cannot_outlive_their_scope()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        runtime.Run(async () =>
        {
            await using (var scope = VoltScope.Open())
            {
                scope.Spawn(Hand.Yields(3, step => log.Add($"a{step}")));
                scope.Spawn(Hand.Double(1));
                scope.Spawn(async () =>
                {
                    await VoltTask.Yield();
                    log.Add("b");
                });
                log.Add("body");
            }

            log.Add("after");
        });
        Assert.Equal(["body", "a0", "a1", "b", "a2", "a3", "after"], log);
        Assert.Equal(0, runtime.LiveForTest());
    }

    [Fact]
    public void The_first_fault_aborts_the_others_and_comes_out_at_the_end()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var exception = Assert.Throws<InvalidDataException>(() => runtime.Run(async () =>
        {
            await using var scope = VoltScope.Open();
            scope.Spawn(Hand.Leaf(new Signal(), 1, _ => log.Add("aborted")));
            scope.Spawn(Hand.Throws(1, new InvalidDataException("first")));
            scope.Spawn(Hand.Yields(10, step => log.Add($"{step}")));
            log.Add("body");
        }));
        Assert.Equal("first", exception.Message);
        Assert.Equal(["body", "0", "-1", "aborted"], log);
        runtime.Run();
    }

    [Fact]
    public void All_faults_are_reported()
    {
        using var runtime = new VoltRuntime();
        var exception = Assert.Throws<AggregateException>(() => runtime.Run(async () =>
        {
            await using var scope = VoltScope.Open();
            scope.Spawn(Hand.Leaf(new Signal(), 1, _ => throw new InvalidDataException("two")));
            scope.Spawn(Hand.Throws(0, new InvalidDataException("one")));
            await VoltTask.Yield();
        }));
        Assert.Equal(["one", "two"], exception.InnerExceptions.Select(inner => inner.Message));
    }

    [Fact]
    public void An_outer_abort_flows_in()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var inBody = runtime.Spawn(Holds(VoltTask.Never()));
        runtime.RunUntilStalled();
        runtime.Abort(inBody);
        runtime.Run();
        Assert.Equal(["child", "after scope"], log);
        log.Clear();
        var atTheEnd = runtime.Spawn(Holds(default));
        runtime.RunUntilStalled();
        runtime.Abort(atTheEnd);
        runtime.Run();
        Assert.Equal(["child", "after scope"], log);

        async VoltTask Holds(VoltTask body)
        {
            try
            {
                await using var outer = VoltScope.Open();
                outer.Spawn(Inner);
                await body;
            }
            finally
            {
                log.Add("after scope");
            }
        }

        async VoltTask Inner()
        {
            await using var scope = VoltScope.Open();
            scope.Spawn(Hand.Leaf(new Signal(), 1, _ => log.Add("child")));
        }
    }

    [Fact]
    public void A_body_that_throws_aborts_the_children()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        Assert.Throws<InvalidDataException>(() => runtime.Run(VoltScope.Run(async scope =>
        {
            scope.Spawn(Hand.Leaf(new Signal(), 1, log.Add));
            await VoltTask.Yield();
            await VoltTask.Yield();
            throw new InvalidDataException();
        })));
        Assert.Equal([-1], log);
    }

    [Fact]
    public void A_childs_fault_aborts_the_body()
    {
        using var runtime = new VoltRuntime();
        var left = false;
        Assert.Throws<InvalidDataException>(() => runtime.Run(VoltScope.Run(async scope =>
        {
            scope.Spawn(Hand.Throws(1, new InvalidDataException()));
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                left = true;
            }
        })));
        Assert.True(left);
    }

    [Fact]
    public void A_deadline_aborts_what_is_left()
    {
        var time = new VoltVirtualTime { AdvancesWhenIdle = true };
        using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = time });
        Assert.Throws<TimeoutException>(() => runtime.Run(VoltScope.Run(TimeSpan.FromSeconds(3), async scope =>
        {
            scope.Spawn(VoltTask.Delay(TimeSpan.FromSeconds(1)));
            await VoltTask.Delay(TimeSpan.FromSeconds(10));
        })));
        Assert.Equal(TimeSpan.FromSeconds(3), time.Elapsed);
        runtime.Run(VoltScope.Run(TimeSpan.FromSeconds(3), async _ => await VoltTask.Delay(TimeSpan.FromSeconds(1))));
        runtime.Run();
        Assert.Equal(TimeSpan.FromSeconds(4), time.Elapsed);
    }

    [Fact]
    public void A_scope_that_has_ended_refuses_work()
    {
        using var runtime = new VoltRuntime();
        VoltScope kept = default;
        Assert.Throws<ObjectDisposedException>(() => kept.Spawn(Hand.Ready()));
        runtime.Run(async () =>
        {
            await using var scope = VoltScope.Open();
            kept = scope;
        });
        Assert.Throws<ObjectDisposedException>(() => kept.Spawn(Hand.Ready()));
    }
}
