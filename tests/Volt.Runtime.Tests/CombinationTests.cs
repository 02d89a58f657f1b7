namespace Volt.Tests;

/// <summary>Promises against each other: what each theme does in the middle of another.</summary>
public sealed class CombinationTests
{
    [Fact]
    public void A_disposal_aborts_a_WhenAll_in_a_scope_with_a_deadline_innermost_first()
    {
        var time = new VoltVirtualTime();
        List<string> log = [];
        var runtime = new VoltRuntime(new VoltOptions { TimeProvider = time });
        runtime.Spawn(async () =>
        {
            try
            {
                await using var scope = VoltScope.Open(TimeSpan.FromSeconds(1));
                scope.Spawn(Waits("spawned", log));
                await VoltTask.WhenAll(Waits("a", log), Waits("b", log));
                log.Add("not reached");
            }
            finally
            {
                log.Add("out");
            }
        });
        runtime.RunUntilStalled();
        runtime.Dispose();
        Assert.Equal(["spawned leaves", "b leaves", "a leaves", "spawned left", "b left", "a left", "out"], log);
        Assert.Equal(0, runtime.LiveForTest());
    }

    [Fact]
    public void Faults_of_a_races_losers_are_reported_and_the_winner_wins()
    {
        List<string> faults = [];
        List<string> log = [];
        using var runtime = new VoltRuntime(new VoltOptions { UnhandledException = exception => faults.Add(exception.Message) });
        runtime.Run(async () =>
        {
            Assert.Equal(1, await VoltTask.Race(Fails("one"), Hand.Yields(2), Fails("two")));
            log.Add("race over");
        });
        Assert.Equal(["two leaves", "one leaves", "race over"], log);
        Assert.Equal(["one", "two"], faults);

        async VoltTask Fails(string name)
        {
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                log.Add($"{name} leaves");
                await VoltTask.Yield();
                throw new InvalidDataException(name);
            }
        }
    }

    [Fact]
    public void A_tie_between_a_timeout_and_its_task_goes_to_whoever_set_its_timer_first()
    {
        var time = new VoltVirtualTime { AdvancesWhenIdle = true };
        using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = time });
        var second = TimeSpan.FromSeconds(1);
        Assert.Throws<TimeoutException>(() => runtime.Run(VoltTask.Delay(second).WithTimeout(second)));
        var early = VoltTask.Delay(second).Start();
        runtime.RunUntilStalled();
        runtime.Run(early.WithTimeout(second));
        Assert.Equal(0, runtime.GetCounters().Timers);
    }

    [Fact]
    public void Everybody_who_waits_for_a_preserved_task_sees_its_abort()
    {
        using var runtime = new VoltRuntime();
        var task = VoltTask.Never().Preserve();
        var ordinary = task.AsTask();
        var aborted = 0;
        for (var i = 0; i < 3; i++)
        {
            runtime.Spawn(async () =>
            {
                await Assert.ThrowsAsync<VoltAbortedException>(async () => await task);
                aborted++;
            });
        }

        runtime.RunUntilStalled();
        Assert.True(task.Abort());
        Assert.False(task.Abort());
        runtime.Run();
        Assert.Equal(3, aborted);
        Assert.True(ordinary.IsCanceled);
        Assert.Equal(VoltTaskStatus.Aborted, task.Status);
    }

    [Fact]
    public void A_second_abort_does_not_reach_into_finally_blocks()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        VoltTask self = default;
        self = Body().Start();
        runtime.RunUntilStalled();
        Assert.True(self.Abort());
        runtime.Tick();
        Assert.False(self.Abort());
        runtime.Run();
        Assert.Equal(["False", "waited", "scope over"], log);
        Assert.Equal(VoltTaskStatus.Aborted, self.Status);

        async VoltTask Body()
        {
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                log.Add($"{self.Abort()}");
                await Hand.Yields(3);
                log.Add("waited");
                await using (var scope = VoltScope.Open())
                {
                    scope.Spawn(Hand.Yields(2));
                }

                log.Add("scope over");
            }
        }
    }

    [Fact]
    public void A_runtime_is_neither_driven_nor_disposed_from_inside_and_nested_ones_stay_apart()
    {
        using var outer = new VoltRuntime();
        using var inner = new VoltRuntime();
        List<string> log = [];
        VoltTask<int> shared = default;
        outer.Run(async () =>
        {
            Assert.Throws<InvalidOperationException>(outer.Dispose);
            shared = Hand.Double(21).Start();
            inner.Spawn(async () =>
            {
                Assert.Equal(inner, VoltRuntime.Current);
                Assert.Throws<InvalidOperationException>(outer.Run);
                Assert.Throws<InvalidOperationException>(inner.Dispose);
                log.Add($"{await shared}");
            });
            inner.RunUntilStalled();
            Assert.Equal(outer, VoltRuntime.Current);
            Assert.Equal(1, inner.LiveForTest());
            Assert.Throws<VoltDeadlockException>(inner.Run);
            await VoltTask.Yield();
            await VoltTask.Yield();
            await VoltTask.Yield();
            inner.Run();
            log.Add("inner over");
        });
        Assert.Equal(["42", "inner over"], log);
        Assert.Equal(0, outer.LiveForTest());
    }

    [Fact]
    public void A_token_cancelled_by_another_thread_reaches_the_task()
    {
        using var runtime = new VoltRuntime();
        for (var round = 0; round < 50; round++)
        {
            List<string> log = [];
            using var source = new CancellationTokenSource();
            var thread = new Thread(source.Cancel);
            runtime.Spawn(async () =>
            {
                thread.Start();
                var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () => await Waits("task", log).WithCancellation(source.Token));
                Assert.Equal(source.Token, exception.CancellationToken);
                log.Add("over");
            });
            runtime.Run();
            thread.Join();
            Assert.Equal("over", log[^1]);
        }

        Assert.Equal(0, runtime.GetCounters().ForeignAwaits);
    }

    [Fact]
    public void The_same_task_twice_in_a_combinator_is_refused()
    {
        using var runtime = new VoltRuntime();
        var both = Hand.Double(1);
        Assert.Contains("Preserve", Assert.Throws<InvalidOperationException>(() => runtime.Run(VoltTask.WhenAll(both, both))).Message);
        var task = Hand.Double(2);
        Assert.Contains("Preserve", Assert.Throws<InvalidOperationException>(() => runtime.Run(VoltTask.Race(task, task))).Message);
        runtime.Run();
        Assert.Equal(4, runtime.Run(task));
        var preserved = Hand.Double(3).Preserve();
        Assert.Equal((6, 6), runtime.Run(VoltTask.WhenAll(preserved, preserved)));
    }

    [Fact]
    public void A_scope_may_be_disposed_again_and_is_waited_for_by_one_task_only()
    {
        using var runtime = new VoltRuntime();
        runtime.Run(async () =>
        {
            var scope = VoltScope.Open();
            scope.Spawn(Hand.Yields(2));
            var early = scope.DisposeAsync();
            await scope.DisposeAsync();
            await scope.DisposeAsync();
            var next = VoltScope.Open();
            next.Spawn(VoltTask.Never());
            await early;
            Assert.Equal(1, next.Count);
            var waiting = next.DisposeAsync().Start();
            await VoltTask.Yield();
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await next.DisposeAsync());
            next.Abort();
            await waiting;
            Assert.Throws<ObjectDisposedException>(() => next.Spawn(Hand.Ready()));
        });
    }

    [Fact]
    public void A_stream_of_ends_may_be_disposed_twice()
    {
        using var runtime = new VoltRuntime();
        runtime.Run(async () =>
        {
            var each = VoltTask.WhenEach(Hand.Double(1)).GetAsyncEnumerator();
            Assert.True(await each.MoveNextAsync());
            Assert.Equal(2, await each.Current);
            await each.DisposeAsync();
            await each.DisposeAsync();
            Assert.Equal((2, 4), await VoltTask.WhenAll(VoltTask.Race(Hand.Double(1)), VoltTask.Race(Hand.Double(2))));
        });
    }

    [Fact]
    public void Any_number_may_wait_for_one_task_and_leave_in_any_order()
    {
        const int Count = 100_000;
        using var runtime = new VoltRuntime();
        var source = new VoltCompletionSource<int>();
        var sum = 0L;
        var ids = new List<TaskId>();
        for (var i = 0; i < Count; i++)
        {
            ids.Add(runtime.Spawn(async () =>
            {
                var value = await source.Task;
                sum += value;
            }));
        }

        runtime.RunUntilStalled();
        for (var i = 0; i < Count; i++)
        {
            // From both ends and out of the middle.
            var index = i % 3 == 0 ? i / 3 : i % 3 == 1 ? Count - 1 - (i / 3) : Count / 2;
            runtime.Abort(ids[index]);
        }

        runtime.RunUntilStalled();
        var left = runtime.LiveForTest();
        Assert.InRange(left, 30_000, 40_000);
        source.SetResult(3);
        runtime.Run();
        Assert.Equal(left * 3, sum);
    }

    [Fact]
    public void The_faults_of_a_scope_that_never_ends_are_reported_at_the_disposal()
    {
        List<string> faults = [];
        var runtime = new VoltRuntime(new VoltOptions { UnhandledException = exception => faults.Add(exception.Message) });
        runtime.Spawn(VoltScope.Run(scope =>
        {
            scope.Spawn(Hand.Throws(1, new InvalidDataException("lost")));
            return Stays();
        }));
        runtime.RunUntilStalled();
        Assert.Empty(faults);
        runtime.Dispose();
        Assert.Equal(["lost"], faults);

        static async VoltTask Stays()
        {
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                await new ContextAwaiter();
            }
        }
    }

    [Fact]
    public void Faults_that_were_seen_are_not_kept_in_a_runtime_that_never_drains()
    {
        using var runtime = new VoltRuntime();
        runtime.Spawn(VoltTask.Never());
        var seen = Enumerable.Range(0, 200).Select(_ =>
        {
            var task = Hand.Throws(0, new InvalidDataException("seen")).Preserve();
            Assert.Throws<InvalidDataException>(() => runtime.Run(task));
            return new WeakReference(task.Arena);
        }).ToList();
        GC.Collect();
        Assert.InRange(seen.Count(reference => reference.IsAlive), 0, 40);
    }

    [Fact]
    public void What_is_posted_to_a_runtime_that_has_ended_is_dropped()
    {
        var runtime = new VoltRuntime();
        SynchronizationContext? context = null;
        runtime.Run(async () =>
        {
            context = SynchronizationContext.Current;
            await Task.Yield();
        });
        runtime.Dispose();
        context!.Post(_ => Assert.Fail("It ran."), null);
        OwnThread.Run(() => context.Post(_ => Assert.Fail("It ran."), null));
        Assert.Equal(0, runtime.LiveForTest());
    }

    [Fact]
    public void A_negative_time_is_refused_where_it_is_given()
    {
        using var runtime = new VoltRuntime();
        var back = TimeSpan.FromSeconds(-1);
        Assert.Throws<ArgumentOutOfRangeException>(() => VoltTask.Delay(back));
        Assert.Throws<ArgumentOutOfRangeException>(() => Hand.Ready().WithTimeout(back));
        Assert.Throws<ArgumentOutOfRangeException>(() => VoltScope.Open(back));
        Assert.Throws<ArgumentOutOfRangeException>(() => VoltTask.Interval(back));
        runtime.Run(Hand.Ready().WithTimeout(Timeout.InfiniteTimeSpan));
    }

    private static async VoltTask Waits(string name, List<string> log)
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
