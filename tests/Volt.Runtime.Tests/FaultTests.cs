namespace Volt.Tests;

/// <summary>Promise 7: errors are never lost, and one task's fault leaves the others intact.</summary>
public sealed class FaultTests
{
    [Fact]
    public void A_spawned_tasks_fault_comes_out_of_Run_and_the_others_go_on()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        runtime.Spawn(Hand.Ready(log, 1));
        runtime.Spawn(Hand.Throws(0, new InvalidDataException("one")));
        runtime.Spawn(Hand.Ready(log, 2));
        runtime.Spawn(Throws());
        runtime.Spawn(Hand.Yields(2, log.Add));
        Assert.Equal("one", Assert.Throws<InvalidDataException>(runtime.Run).Message);
        Assert.Equal([1], log);
        Assert.Equal("two", Assert.Throws<InvalidDataException>(runtime.Run).Message);
        runtime.Run();
        Assert.Equal([1, 2, 0, 1, 2], log);

        static async VoltTask Throws()
        {
            await VoltTask.Yield();
            throw new InvalidDataException("two");
        }
    }

    [Fact]
    public void A_handler_receives_the_faults_in_order()
    {
        List<string> faults = [];
        using var runtime = new VoltRuntime(new VoltOptions { UnhandledException = e => faults.Add(e.Message) });
        List<int> log = [];
        for (var i = 0; i < 10; i++)
        {
            runtime.Spawn(Hand.Throws(i % 2, new InvalidDataException($"{i}")));
            runtime.Spawn(Hand.Ready(log, i));
        }

        runtime.Run();
        Assert.Equal(["0", "2", "4", "6", "8", "1", "3", "5", "7", "9"], faults);
        Assert.Equal(Enumerable.Range(0, 10), log);
    }

    [Fact]
    public void A_handler_that_throws_is_heard()
    {
        using var runtime = new VoltRuntime(new VoltOptions { UnhandledException = _ => throw new InvalidDataException("handler") });
        List<int> log = [];
        runtime.Spawn(Hand.Throws(0, new InvalidOperationException("task")));
        runtime.Spawn(Hand.Ready(log, 1));
        Assert.Equal("handler", Assert.Throws<InvalidDataException>(runtime.Run).Message);
        runtime.Run();
        Assert.Equal([1], log);
    }

    [Fact]
    public void A_started_tasks_fault_waits_for_the_await_with_its_stack_trace()
    {
        using var runtime = new VoltRuntime();
        runtime.Run(async () =>
        {
            var task = Thrower().Start();
            await VoltTask.Yield();
            await VoltTask.Yield();
            await VoltTask.Yield();
            Assert.Equal(VoltTaskStatus.Faulted, task.Status);
            var exception = await Assert.ThrowsAsync<InvalidDataException>(async () => await task);
            Assert.Contains(nameof(Thrower), exception.StackTrace);
        });

        static async VoltTask Thrower()
        {
            await VoltTask.Yield();
            throw new InvalidDataException();
        }
    }

    [Fact]
    public void An_unawaited_fault_is_reported_once_when_the_runtime_drains()
    {
        using var runtime = new VoltRuntime();
        var task = Hand.Throws(1, new InvalidDataException("unawaited")).Start();
        Assert.Equal("unawaited", Assert.Throws<InvalidDataException>(runtime.Run).Message);
        runtime.Run();
        Assert.Equal(VoltTaskStatus.Faulted, task.Status);
        Assert.Throws<InvalidDataException>(() => runtime.Run(task));
    }

    [Fact]
    public void An_unawaited_fault_is_reported_when_the_runtime_is_disposed()
    {
        List<string> faults = [];
        var runtime = new VoltRuntime(new VoltOptions { UnhandledException = e => faults.Add(e.Message) });
        var keepsItAlive = new Signal();
        runtime.Spawn(Hand.Leaf(keepsItAlive, 1));
        _ = Hand.Throws(0, new InvalidDataException("unawaited")).Start();
        runtime.RunUntilStalled();
        Assert.Empty(faults);
        runtime.Dispose();
        Assert.Equal(["unawaited"], faults);
    }

    [Fact]
    public void A_fault_passes_through_the_awaiting_tasks()
    {
        using var runtime = new VoltRuntime();
        List<string> log = [];
        runtime.Run(Outer());
        Assert.Equal(["inner finally", "outer catch: deep"], log);

        async VoltTask Outer()
        {
            try
            {
                await Inner();
            }
            catch (InvalidDataException exception)
            {
                log.Add($"outer catch: {exception.Message}");
            }
        }

        async VoltTask Inner()
        {
            try
            {
                await Hand.Throws(2, new InvalidDataException("deep"));
            }
            finally
            {
                log.Add("inner finally");
            }
        }
    }

    [Fact]
    public void FromException_is_a_faulted_task()
    {
        using var runtime = new VoltRuntime();
        var task = VoltTask.FromException(new InvalidDataException("made"));
        Assert.Equal(VoltTaskStatus.Faulted, task.Status);
        Assert.Throws<InvalidDataException>(() => runtime.Run(task));
        Assert.Throws<InvalidDataException>(() => runtime.Run(VoltTask.FromException<int>(new InvalidDataException())));
        Assert.Throws<InvalidDataException>(() => runtime.Spawn(VoltTask.FromException(new InvalidDataException())));
        _ = VoltTask.FromException(new InvalidDataException("dropped"));
        runtime.Run();
    }

    [Fact]
    public void Nested_runtimes_do_not_mix_their_faults()
    {
        using var outer = new VoltRuntime();
        outer.Run(async () =>
        {
            using var inner = new VoltRuntime();
            inner.Spawn(Hand.Throws(0, new InvalidDataException("inner")));
            await VoltTask.Yield();
            Assert.Equal("inner", Assert.Throws<InvalidDataException>(inner.Run).Message);
            Assert.Same(outer, VoltRuntime.Current);
        });
    }

    [Fact]
    public void Cancellation_is_not_an_error()
    {
        List<Exception> faults = [];
        using var runtime = new VoltRuntime(new VoltOptions { UnhandledException = faults.Add });
        runtime.Spawn(Hand.Throws(0, new OperationCanceledException()));
        _ = Hand.Throws(0, new OperationCanceledException()).Start();
        runtime.Run();
        Assert.Empty(faults);
    }
}
