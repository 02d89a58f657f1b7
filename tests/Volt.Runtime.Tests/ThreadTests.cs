namespace Volt.Tests;

/// <summary>Promise 9: one thread, checked; wakes from anywhere, none lost.</summary>
public sealed class ThreadTests
{
    [Fact]
    public void A_million_wakes_from_four_threads_are_all_heard()
    {
        const int Wakers = 4;
        const int Rounds = 250_000;
        using var runtime = new VoltRuntime();
        var seen = new int[Wakers];
        var signals = Enumerable.Range(0, Wakers).Select(_ => new Signal()).ToArray();
        for (var i = 0; i < Wakers; i++)
        {
            var me = i;
            runtime.Spawn(Hand.Leaf(signals[i], Rounds, step => seen[me] = step < 0 ? seen[me] : seen[me] + 1));
        }

        runtime.RunUntilStalled();
        var threads = signals.Select(signal => new Thread(() =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                signal.Set();
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        runtime.Run();
        threads.ForEach(thread => thread.Join());
        Assert.All(seen, count => Assert.Equal(Rounds, count));
    }

    [Fact]
    public void Pool_completions_all_come_back()
    {
        using var runtime = new VoltRuntime();
        var done = 0;
        for (var i = 0; i < 10_000; i++)
        {
            runtime.Spawn(Hand.Foreign(Task.Run(() => { }), what => done += what == "done" ? 1 : 0));
            runtime.Spawn(async () =>
            {
                await Task.Run(() => { });
                done++;
            });
        }

        runtime.Run();
        Assert.Equal(20_000, done);
    }

    [Fact]
    public void Calls_from_another_thread_throw()
    {
        using var runtime = new VoltRuntime();
        var cold = Hand.Double(1);
        var started = Hand.Double(1).Start();
        Action[] calls =
        [
            runtime.Run,
            () => runtime.Tick(),
            runtime.RunUntilStalled,
            () => runtime.Run(cold),
            () => runtime.Spawn(cold),
            () => runtime.Spawn(async () => await VoltTask.Yield()),
            () => runtime.Enter(),
            () => runtime.Abort(default(TaskId)),
            () => runtime.GetStatus(default),
            () => cold.Start(),
            () => cold.Abort(),
            () => _ = cold.Status,
            () => _ = started.IsCompleted,
            () => started.GetAwaiter().GetResult(),
            () => started.GetAwaiter().OnCompleted(() => { }),
            runtime.Dispose,
            () =>
            {
                using var mine = new VoltRuntime();
                mine.Spawn(cold);
            },
        ];
        var failures = new List<string>();
        var thread = new Thread(() =>
        {
            for (var i = 0; i < calls.Length; i++)
            {
                try
                {
                    calls[i]();
                    failures.Add($"{i} did not throw");
                }
                catch (InvalidOperationException exception)
                {
                    if (!exception.Message.Contains("thread", StringComparison.Ordinal))
                    {
                        failures.Add($"{i}: {exception.Message}");
                    }
                }
            }
        });
        thread.Start();
        thread.Join();
        Assert.Empty(failures);
        Assert.Equal(2, runtime.Run(cold));
        Assert.Equal(2, runtime.Run(started));
    }

    [Fact]
    public void A_thread_that_got_the_stack_of_the_runtimes_own_is_refused()
    {
        for (var round = 0; round < 20; round++)
        {
            var runtime = OwnThread.Run(() =>
            {
                var made = new VoltRuntime();
                using (made.Enter())
                {
                    made.Spawn(Hand.Yields(3));
                }

                made.Tick();
                return made;
            });
            OwnThread.Run(() =>
            {
                // No runtime is current here, whatever was where this stack is.
                var cold = Hand.Ready();
                Assert.NotEqual(runtime, cold.Arena!.Runtime);
                Assert.Contains("thread", Assert.Throws<InvalidOperationException>(() => runtime.Spawn(cold)).Message);
                Assert.Throws<InvalidOperationException>(runtime.Run);
                Assert.Throws<InvalidOperationException>(() => _ = VoltRuntime.Current);
            });
        }
    }

    [Fact]
    public void A_scope_ends_on_its_own_thread()
    {
        using var runtime = new VoltRuntime();
        using var other = new VoltRuntime();
        var scope = other.Enter();
        OwnThread.Run(() => Assert.Throws<InvalidOperationException>(scope.Dispose));
        Assert.Equal(other, VoltRuntime.Current);
        scope.Dispose();
        Assert.Equal(runtime, VoltRuntime.Current);
    }

    [Fact]
    public void A_small_stack_and_a_deep_one_are_told_apart_from_others()
    {
        var runtime = default(VoltRuntime)!;
        var cold = default(VoltTask);
        var ready = new ManualResetEventSlim();
        var end = new ManualResetEventSlim();
        var owner = new Thread(
            () =>
            {
                runtime = new VoltRuntime();
                using (runtime.Enter())
                {
                    cold = Hand.Ready();
                    ready.Set();
                    end.Wait();
                    Deep(200, () => runtime.Spawn(cold));
                }

                runtime.Run();
                runtime.Dispose();
            },
            maxStackSize: 256 * 1024);
        owner.Start();
        ready.Wait();
        var refused = 0;
        var others = Enumerable.Range(0, 16).Select(_ => new Thread(
            () =>
            {
                for (var depth = 0; depth < 60; depth++)
                {
                    Deep(depth, () =>
                    {
                        try
                        {
                            runtime.Spawn(cold);
                        }
                        catch (InvalidOperationException)
                        {
                            Interlocked.Increment(ref refused);
                        }
                    });
                }
            },
            maxStackSize: 256 * 1024)).ToList();
        others.ForEach(thread => thread.Start());
        others.ForEach(thread => thread.Join());
        end.Set();
        owner.Join();
        Assert.Equal(16 * 60, refused);

        static void Deep(int depth, Action action)
        {
            Span<byte> room = stackalloc byte[512];
            room[0] = (byte)depth;
            if (depth == 0)
            {
                action();
            }
            else
            {
                Deep(depth - 1, action);
            }

            GC.KeepAlive(room[0]);
        }
    }

    [Fact]
    public void A_callback_posted_from_another_thread_runs_on_the_runtimes_thread()
    {
        using var runtime = new VoltRuntime();
        var mine = Environment.CurrentManagedThreadId;
        var ran = 0;
        runtime.Run(async () =>
        {
            var context = SynchronizationContext.Current!;
            Assert.NotNull(context);
            await Task.Run(() => context.Post(_ => ran = Environment.CurrentManagedThreadId, null));
            await VoltTask.Yield();
        });
        Assert.Equal(mine, ran);
    }

    [Fact]
    public void The_callers_synchronization_context_is_back_after_a_run()
    {
        var mine = new SynchronizationContext();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(mine);
        try
        {
            using var runtime = new VoltRuntime();
            runtime.Spawn(Hand.Throws(0, new InvalidDataException()));
            Assert.Throws<InvalidDataException>(runtime.Run);
            Assert.Same(mine, SynchronizationContext.Current);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Fact]
    public void Each_thread_has_its_own_current_runtime()
    {
        using var runtime = new VoltRuntime();
        VoltRuntime? other = runtime;
        Exception? none = null;
        var thread = new Thread(() =>
        {
            none = Record.Exception(() => VoltRuntime.Current);
            using var inner = new VoltRuntime();
            other = VoltRuntime.Current;
            for (var i = 0; i < 1000; i++)
            {
                Assert.Equal(2 * i, inner.Run(Hand.Double(i)));
            }
        });
        thread.Start();
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(2 * i, runtime.Run(Hand.Double(i)));
        }

        thread.Join();
        Assert.IsType<InvalidOperationException>(none);
        Assert.NotSame(runtime, other);
        Assert.Same(runtime, VoltRuntime.Current);
    }
}
