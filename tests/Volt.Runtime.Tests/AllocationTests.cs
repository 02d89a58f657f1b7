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

    [Fact]
    public void Driving() => Zero(runtime =>
    {
        for (var i = 0; i < 10; i++)
        {
            var id = runtime.Spawn(Hand.Yields(3));
            runtime.Tick();
            runtime.TickFor(TimeSpan.FromTicks(1));
            runtime.RunUntilStalled();
            _ = runtime.GetStatus(id);
            _ = runtime.Abort(id);
            using (runtime.Enter())
            {
                runtime.Run(Hand.Ready().Start());
            }

            var waits = VoltTask.NextTick().Start();
            runtime.RunUntilStalled();
            runtime.Tick();
            runtime.Run(waits);
        }
    });

    [Fact]
    public void Intervals_scopes_with_bodies_and_ends_one_by_one()
    {
        VoltInterval? interval = null;
        Zero(runtime =>
        {
            interval = interval is null || interval.Runtime != runtime ? VoltTask.Interval(TimeSpan.FromTicks(1)) : interval;
            for (var i = 0; i < 10; i++)
            {
                runtime.Run(interval.Next());
                runtime.Run(VoltScope.Run(s_body));
                runtime.Run(VoltScope.Run(TimeSpan.FromDays(1), s_body));
                runtime.Run();
                var each = VoltTask.WhenEach(Hand.Double(1), Hand.Double(2)).GetAsyncEnumerator();
                while (runtime.Run(each.MoveNextAsync()))
                {
                    runtime.Run(each.Current);
                }

                runtime.Run(each.DisposeAsync());
            }
        });
    }

    [Fact]
    public void Aborting_in_the_middle_of_everything() => Zero(runtime =>
    {
        for (var i = 0; i < 10; i++)
        {
            Abort(VoltTask.Delay(TimeSpan.FromDays(1)));
            Abort(VoltTask.WhenAll(VoltTask.Never(), Hand.Yields(100)));
            Abort(VoltTask.Race(VoltTask.Never(), VoltTask.Never()).AsVoltTask());
            Abort(VoltTask.Never().WithTimeout(TimeSpan.FromDays(1)));
            Abort(VoltTask.Never().WithCancellation(s_cancellation.Token));
            Abort(VoltScope.Run(s_endless));
            Abort(VoltTask.NextTick());
            Abort(Hand.Sum(1, Hand.Double(2)).Map(static value => value).AsVoltTask());
        }

        void Abort(VoltTask task)
        {
            var id = runtime.Spawn(task);
            runtime.Tick();
            runtime.Tick();
            runtime.Abort(id);
            runtime.RunUntilStalled();
            if (runtime.GetStatus(id) != VoltTaskStatus.Gone)
            {
                throw new InvalidOperationException("It is still there.");
            }
        }
    });

    [Fact]
    public void Dropping_what_never_ran() => Zero(runtime =>
    {
        for (var i = 0; i < 10; i++)
        {
            Hand.Ready().Abort();
            runtime.Abort(runtime.Spawn(Hand.Yields(1)));
            VoltTask.WhenAll(Hand.Ready(), Hand.Ready()).Abort();
            VoltTask.Race(Hand.Ready(), Hand.Ready()).Abort();
            Hand.Double(1).Map(static value => value).Abort();
            runtime.Run();
        }
    });

    [Fact]
    public void Posts_and_wakes_from_outside() => Zero(runtime =>
    {
        for (var i = 0; i < 10; i++)
        {
            runtime.SynchronizationContext.Post(static _ => { }, null);
            runtime.Run();
            var id = runtime.Spawn(Hand.Leaf(s_signal, 1));
            runtime.RunUntilStalled();
            runtime.Inbox.Post(ForeignWake, null);
            runtime.Run();
            _ = runtime.GetStatus(id);
        }
    });

    [Fact]
    public void A_foreign_task_costs_what_the_library_allocates_for_it()
    {
        var allocated = OwnThread.Run(() => Measure(runtime =>
        {
            var source = new TaskCompletionSource();
            runtime.Spawn(Hand.Foreign(source.Task));
            runtime.RunUntilStalled();
            source.SetResult();
            runtime.Run();
        }));
        var alone = OwnThread.Run(() => Measure(_ => GC.KeepAlive(new TaskCompletionSource().Task)));

        // The source, and one continuation with a context: 48 bytes where references have eight.
        Assert.InRange(allocated - alone, 0, 20 * 48);
    }

    private static void ForeignWake(object? state) => s_signal.Set();

    private static readonly Func<VoltScope, VoltTask> s_body = static scope =>
    {
        scope.Spawn(Hand.Yields(1));
        return Hand.Ready();
    };

    private static readonly Func<VoltScope, VoltTask> s_endless = static scope =>
    {
        scope.Spawn(Hand.Yields(1));
        return VoltTask.Never();
    };

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

        // The least of a few windows: an interpreter that compiles something meanwhile allocates once, a path that allocates does so in each.
        var least = long.MaxValue;
        for (var window = 0; window < 4; window++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 20; i++)
            {
                body(runtime);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
