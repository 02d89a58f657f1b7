namespace Volt.Tests;

public sealed class CombineTests
{
    [Fact]
    public void WhenAll_gives_all_results_in_order()
    {
        using var runtime = new VoltRuntime();
        var (a, b) = runtime.Run(VoltTask.WhenAll(Hand.Double(1), Text()));
        Assert.Equal((2, "text"), (a, b));
        Assert.Equal((2, 5, 6), runtime.Run(VoltTask.WhenAll(Hand.Double(1), VoltTask.FromResult(5), Hand.Double(3))));
        Assert.Equal([2, 7, 6], runtime.Run(VoltTask.WhenAll([Hand.Double(1), VoltTask.FromResult(7), Hand.Double(3)])));
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => 2 * i), runtime.Run(VoltTask.WhenAll(Enumerable.Range(0, 1000).Select(Hand.Double))));
        Assert.Empty(runtime.Run(VoltTask.WhenAll<int>()));
        Assert.Equal((2, 4, 6, 8, 10, 12, 14, 16), runtime.Run(VoltTask.WhenAll(
            Hand.Double(1), Hand.Double(2), Hand.Double(3), Hand.Double(4), Hand.Double(5), Hand.Double(6), Hand.Double(7), Hand.Double(8))));
        runtime.Run(VoltTask.WhenAll(Hand.Ready(), Hand.Yields(3)));
        runtime.Run(VoltTask.WhenAll());
        Assert.Equal(0, runtime.LiveForTest());

        static async VoltTask<string> Text()
        {
            await VoltTask.Yield();
            return "text";
        }
    }

    [Fact]
    public void WhenAll_throws_the_first_tasks_fault_when_all_have_ended()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        var task = VoltTask.WhenAll(
            Hand.Yields(5, log.Add),
            Hand.Throws(3, new InvalidDataException("second")),
            Hand.Throws(0, new InvalidDataException("third")));
        Assert.Equal("second", Assert.Throws<InvalidDataException>(() => runtime.Run(task)).Message);
        Assert.Equal([0, 1, 2, 3, 4, 5], log);
        runtime.Run();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_fault_of_a_join_that_is_aborted_is_reported(bool parts)
    {
        List<string> faults = [];
        using var runtime = new VoltRuntime(new VoltOptions { UnhandledException = exception => faults.Add(exception.Message) });
        var id = runtime.Spawn(parts
            ? VoltTask.WhenAll(Leaves("a"), Hand.Throws(0, new InvalidDataException("b")), Leaves("c"), Hand.Throws(0, new OperationCanceledException()))
            : VoltTask.WhenAll((IEnumerable<VoltTask>)[Leaves("a"), Hand.Throws(0, new InvalidDataException("b")), Leaves("c"), Hand.Throws(0, new OperationCanceledException())]));
        runtime.RunUntilStalled();
        Assert.Empty(faults);
        runtime.Abort(id);
        runtime.Run();
        Assert.Equal(["a", "b", "c"], faults);

        static async VoltTask Leaves(string fault)
        {
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                throw new InvalidDataException(fault);
            }
        }
    }

    [Fact]
    public void An_abort_reaches_the_children_first_and_waits_for_them()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        var id = runtime.Spawn(Outer());
        runtime.RunUntilStalled();
        Assert.True(runtime.Abort(id));
        Assert.False(runtime.Abort(id));
        runtime.Run();
        Assert.Equal(["b", "a", "outer"], log);

        async VoltTask Outer()
        {
            try
            {
                await VoltTask.WhenAll(Hand.Leaf(new Signal(), 1, _ => log.Add("a")), Hand.Leaf(new Signal(), 1, _ => log.Add("b")));
            }
            finally
            {
                log.Add("outer");
            }
        }
    }

    [Fact]
    public void WhenAny_leaves_the_tasks_to_the_caller()
    {
        using var runtime = new VoltRuntime();
        runtime.Run(async () =>
        {
            var slow = Hand.Sum(1, Hand.Double(2));
            var fast = Hand.Double(3);
            Assert.Equal(1, await VoltTask.WhenAny(slow, fast));
            Assert.Equal(6, await fast);
            Assert.Equal(6, await slow);
        });
        Assert.Throws<ArgumentException>(() => VoltTask.WhenAny());
    }

    [Fact]
    public void The_losers_of_a_race_are_aborted_and_waited_for()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        runtime.Run(async () =>
        {
            Assert.Equal(1, await VoltTask.Race(Slow("a"), Hand.Yields(2), Slow("b")));
            log.Add("race over");
            Assert.Equal(8, await VoltTask.Race(Hand.Sum(1, Hand.Double(1)), Hand.Double(4)));
            Assert.Equal(5, await VoltTask.Race(Hand.Double(1), VoltTask.FromResult(5)));
        });
        Assert.Equal(["b leaves", "a leaves", "b left", "a left", "race over"], log);

        async VoltTask Slow(string name)
        {
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                log.Add($"{name} leaves");
                await VoltTask.Yield();
                log.Add($"{name} left");
            }
        }
    }

    [Fact]
    public void A_race_ends_with_the_winners_fault()
    {
        using var runtime = new VoltRuntime();
        Assert.Throws<InvalidDataException>(() => runtime.Run(VoltTask.Race(VoltTask.Never(), Hand.Throws(1, new InvalidDataException()))));
        runtime.Run();
    }

    [Fact]
    public void Select_tells_which()
    {
        using var runtime = new VoltRuntime();
        var selection = runtime.Run(VoltTask.Select(Hand.Double(2), Never()));
        Assert.Equal(new VoltSelection<int, string>(true, 4, null), selection);
        var other = runtime.Run(VoltTask.Select(Never(), Hand.Double(2)));
        Assert.Equal(new VoltSelection<string, int>(false, null, 4), other);
        runtime.Run();

        static async VoltTask<string> Never()
        {
            await VoltTask.Never();
            return "";
        }
    }

    [Fact]
    public void WhenEach_gives_the_tasks_in_the_order_of_their_ends()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        runtime.Run(async () =>
        {
            await foreach (var task in VoltTask.WhenEach(Value(5), Value(1), VoltTask.FromResult(0), Value(3), Fails()))
            {
                try
                {
                    log.Add($"{await task}");
                }
                catch (InvalidDataException)
                {
                    log.Add("fault");
                }
            }
        });
        Assert.Equal(["0", "1", "fault", "3", "5"], log);

        static async VoltTask<int> Value(int yields)
        {
            await Hand.Yields(yields);
            return yields;
        }

        static async VoltTask<int> Fails()
        {
            await Hand.Yields(1);
            throw new InvalidDataException();
        }
    }

    [Fact]
    public void WhenEach_may_be_left_early()
    {
        using var runtime = new VoltRuntime();
        runtime.Run(async () =>
        {
            var slow = Hand.Sum(1, Hand.Double(2));
            await foreach (var task in VoltTask.WhenEach(slow, Hand.Double(1)))
            {
                Assert.Equal(2, await task);
                break;
            }

            Assert.Equal(6, await slow);
        });
    }

    [Fact]
    public void Map_makes_a_result_of_a_result()
    {
        using var runtime = new VoltRuntime();
        Assert.Equal("8", runtime.Run(Hand.Double(4).Map(value => $"{value}")));
        Assert.Equal("4", runtime.Run(VoltTask.FromResult(4).Map(value => $"{value}")));
        Assert.Throws<InvalidDataException>(() => runtime.Run(Hand.Double(4).Map<int>(_ => throw new InvalidDataException())));
    }

    [Fact]
    public void Misused_tasks_are_found_before_anything_starts()
    {
        using var runtime = new VoltRuntime();
        var consumed = Hand.Double(1);
        runtime.Run(consumed);
        var cold = Hand.Double(2);
        Assert.Throws<InvalidOperationException>(() => runtime.Run(VoltTask.WhenAll(cold, consumed)));
        Assert.Equal(VoltTaskStatus.Cold, cold.Status);
        Assert.Equal(4, runtime.Run(cold));
    }

    [Fact]
    public void A_timeout_aborts_the_task_and_waits_for_it()
    {
        var time = new VoltVirtualTime { AdvancesWhenIdle = true };
        using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = time });
        List<string> log = [];
        runtime.Run(async () =>
        {
            Assert.Equal(4, await Hand.Double(2).WithTimeout(TimeSpan.FromSeconds(1)));
            try
            {
                await Slow().WithTimeout(TimeSpan.FromSeconds(2));
            }
            catch (TimeoutException)
            {
                log.Add("timeout");
            }
        });
        Assert.Equal(["left", "timeout"], log);
        Assert.Equal(TimeSpan.FromSeconds(3), time.Elapsed);

        async VoltTask Slow()
        {
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                await VoltTask.Delay(TimeSpan.FromSeconds(1));
                log.Add("left");
            }
        }
    }

    [Fact]
    public void A_cancelled_token_aborts_the_task()
    {
        using var runtime = new VoltRuntime();
        using var source = new CancellationTokenSource();
        var task = VoltTask.Never().WithCancellation(source.Token).Start();
        runtime.RunUntilStalled();
        source.Cancel();
        var exception = Assert.Throws<OperationCanceledException>(() => runtime.Run(task));
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Throws<OperationCanceledException>(() => runtime.Run(Hand.Double(1).WithCancellation(source.Token)));
        using var late = new CancellationTokenSource(20);
        Assert.Throws<OperationCanceledException>(() => runtime.Run(VoltTask.Never().WithCancellation(late.Token)));
        runtime.Run();
        Assert.Equal(2, runtime.Run(Hand.Double(1).WithCancellation(CancellationToken.None)));
        using var unused = new CancellationTokenSource();
        Assert.Equal(2, runtime.Run(Hand.Double(1).WithCancellation(unused.Token)));
        unused.Cancel();
    }
}
