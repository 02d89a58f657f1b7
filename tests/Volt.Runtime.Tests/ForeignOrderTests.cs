namespace Volt.Tests;

/// <summary>Promise 2 for foreign awaitables: what is completed on the runtime's thread never takes a way through another one.</summary>
public sealed class ForeignOrderTests
{
    private const int Rounds = 300;

    /// <summary>The waiting task on the fallback, and as a machine.</summary>
    public static TheoryData<bool> Paths => [false, true];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_task_completed_by_a_volt_task_comes_back_in_the_next_pass(bool machine) => Repeat(runtime =>
    {
        List<string> log = [];
        var source = new TaskCompletionSource();
        runtime.Spawn(machine ? Hand.Foreign(source.Task, log.Add) : Waits(() => source.Task, log.Add));
        runtime.Spawn(async () =>
        {
            await VoltTask.Yield();
            log.Add("set");
            source.SetResult();
            log.Add("was set");
        });
        runtime.Spawn(Steps(4, log));
        runtime.RunUntilStalled();
        Assert.Equal(0, runtime.Live);
        return log;
    }, "1 | set | was set | 2 | done | finally | 3 | 4");

    [Fact]
    public void The_library_names_its_fields_as_expected() => Assert.True(LibraryFields.AreKnown);

    [Fact]
    public void Value_tasks_too_whatever_is_inside() => Repeat(runtime =>
    {
        List<string> log = [];
        var task = new TaskCompletionSource<int>();
        var source = new Source();
        runtime.Spawn(async () => log.Add($"task {await new ValueTask<int>(task.Task)}"));
        runtime.Spawn(async () => log.Add($"long {await Ordinary(task.Task)}"));
        runtime.Spawn(async () => log.Add($"source {await source.Task}"));
        runtime.Spawn(async () =>
        {
            await VoltTask.Yield();
            source.Complete();
            task.SetResult(1);
            log.Add("set");
        });
        runtime.Spawn(Steps(4, log));
        runtime.RunUntilStalled();
        Assert.Equal(0, runtime.Live);
        return log;

        static async ValueTask<long> Ordinary(Task<int> task) => await task + 1;
    }, "1 | set | 2 | source 7 | task 1 | 3 | long 2 | 4");

    [Fact]
    public void ConfigureAwait_changes_nothing() => Repeat(runtime =>
    {
        List<string> log = [];
        var source = new TaskCompletionSource();
        var other = new TaskCompletionSource<int>();
        var values = new Source();
        runtime.Spawn(async () =>
        {
            await source.Task.ConfigureAwait(false);
            Assert.NotNull(SynchronizationContext.Current);
            log.Add("a");
            log.Add($"b {await other.Task.ConfigureAwait(false)}");
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            log.Add($"c {await values.Task.ConfigureAwait(false)}");
        });
        runtime.Spawn(async () =>
        {
            source.SetResult();
            await VoltTask.Yield();
            await VoltTask.Yield();
            other.SetResult(2);
            await VoltTask.Yield();
            await VoltTask.Yield();
            await VoltTask.Yield();
            await VoltTask.Yield();
            values.Complete();
        });
        runtime.Spawn(Steps(8, log));
        runtime.RunUntilStalled();
        Assert.Equal(0, runtime.Live);
        return log;
    }, "1 | a | 2 | 3 | b 2 | 4 | 5 | 6 | 7 | c 7 | 8");

    [Fact]
    public void An_ordinary_stream_is_read_in_order() => Repeat(runtime =>
    {
        List<string> log = [];
        var sources = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource<int>()).ToArray();
        runtime.Spawn(async () =>
        {
            await foreach (var item in Stream(sources, log))
            {
                log.Add($"item {item}");
            }

            log.Add("end");
        });
        runtime.Spawn(async () =>
        {
            foreach (var source in sources)
            {
                await VoltTask.Yield();
                log.Add("set");
                source.SetResult(0);
            }
        });
        runtime.RunUntilStalled();
        Assert.Equal(0, runtime.Live);
        return log;

        static async IAsyncEnumerable<int> Stream(TaskCompletionSource<int>[] sources, List<string> log)
        {
            var sum = 0;
            foreach (var source in sources)
            {
                sum += await source.Task + 1;
                log.Add($"yield {sum}");
                yield return sum;
            }
        }
    }, "set | yield 1 | item 1 | set | yield 2 | item 2 | set | yield 3 | item 3 | end");

    [Fact]
    public void Task_Yield_lets_the_others_have_their_turn() => Repeat(runtime =>
    {
        List<string> log = [];
        for (var i = 0; i < 2; i++)
        {
            var name = (char)('a' + i);
            runtime.Spawn(async () =>
            {
                log.Add($"{name}1");
                await Task.Yield();
                log.Add($"{name}2");
                await Task.Yield();
                log.Add($"{name}3");
            });
        }

        runtime.RunUntilStalled();
        Assert.Equal(0, runtime.Live);
        return log;
    }, "a1 | b1 | a2 | b2 | a3 | b3");

    [Fact]
    public void Ordinary_async_methods_run_in_a_fixed_order_between_volt_tasks() => Repeat(runtime =>
    {
        List<string> log = [];
        var gate = new TaskCompletionSource();
        for (var i = 0; i < 3; i++)
        {
            var number = i;
            runtime.Spawn(async () => log.Add(await Ordinary(number)));
        }

        runtime.Spawn(async () =>
        {
            await VoltTask.Yield();
            gate.SetResult();
            log.Add("set");
        });
        runtime.RunUntilStalled();
        Assert.Equal(0, runtime.Live);
        return log;

        async Task<string> Ordinary(int number)
        {
            await gate.Task;
            log.Add($"in {number}");
            await Task.Yield();
            await Inner();
            return $"out {number}";
        }

        static async Task Inner() => await Task.Yield();
    }, "in 0 | set | in 1 | in 2 | out 0 | out 1 | out 2");

    [Fact]
    public void A_runtime_inside_a_task_of_another_one_wakes_across() => Repeat(runtime =>
    {
        List<string> log = [];
        using var inner = new VoltRuntime();
        var toInner = new TaskCompletionSource();
        var toOuter = new TaskCompletionSource();
        inner.Spawn(async () =>
        {
            await toInner.Task;
            log.Add("inner was told");
            toOuter.SetResult();
            log.Add("inner has told");
        });
        runtime.Spawn(async () =>
        {
            await toOuter.Task;
            log.Add("outer was told");
        });
        runtime.Spawn(async () =>
        {
            inner.RunUntilStalled();
            log.Add("tell");
            toInner.SetResult();
            inner.RunUntilStalled();
            log.Add("end");
            await VoltTask.Yield();
            log.Add("after");
        });
        runtime.RunUntilStalled();
        Assert.Equal(0, runtime.Live);
        Assert.Equal(0, inner.Live);
        return log;
    }, "tell | inner was told | inner has told | end | outer was told | after");

    [Fact]
    public void A_hand_written_awaiter_finds_the_runtimes_context()
    {
        using var runtime = new VoltRuntime();
        var awaiter = new ContextAwaiter();
        var done = false;
        runtime.Spawn(async () =>
        {
            await awaiter;
            done = true;
        });
        runtime.RunUntilStalled();
        Assert.False(done);
        Assert.IsType<VoltSynchronizationContext>(awaiter.Context);
        Assert.True(awaiter.RanInContext);
        awaiter.Continuation!();
        runtime.RunUntilStalled();
        Assert.True(done);
    }

    [Fact]
    public void An_awaiter_that_throws_can_be_followed_by_another_of_its_type()
    {
        using var runtime = new VoltRuntime();
        var task = Retry.Create(new ContextAwaiter { Throws = true }, new ContextAwaiter());
        runtime.Spawn(task);
        runtime.RunUntilStalled();
        Retry.Second!.Continuation!();
        runtime.RunUntilStalled();
        Assert.Equal(0, runtime.Live);
        Assert.Equal(0, runtime.GetCounters().ForeignAwaits);
    }

    private static async VoltTask Waits(Func<Task> task, Action<string> log)
    {
        try
        {
            await task();
            log("done");
        }
        finally
        {
            log("finally");
        }
    }

    private static async VoltTask Steps(int count, List<string> log)
    {
        for (var i = 1; i <= count; i++)
        {
            log.Add($"{i}");
            await VoltTask.Yield();
        }
    }

    private static void Repeat(Func<VoltRuntime, List<string>> body, string expected) => OwnThread.Run(() =>
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var runtime = new VoltRuntime();
            Assert.Equal(expected, string.Join(" | ", body(runtime)));
        }
    });
}
