namespace Volt.Tests;

public sealed class HandleTests
{
    [Fact]
    public void A_preserved_task_may_be_awaited_many_times()
    {
        using var runtime = new VoltRuntime();
        var preserved = Hand.Double(4).Preserve();
        var sum = 0;
        for (var i = 0; i < 5; i++)
        {
            runtime.Spawn(async () =>
            {
                var value = await preserved;
                sum += value;
            });
        }

        runtime.Run();
        Assert.Equal(40, sum);
        Assert.Equal(8, runtime.Run(preserved));
        Assert.Equal(8, runtime.Run(preserved.Preserve()));
        Assert.True(preserved.IsCompleted);
        runtime.Run(Hand.Yields(2).Preserve());
        runtime.Run(VoltTask.WhenAll(Hand.Double(1).AsVoltTask(), preserved.AsVoltTask().Preserve()));
    }

    [Fact]
    public void A_preserved_fault_is_thrown_by_each_await_and_reported_if_there_is_none()
    {
        using var runtime = new VoltRuntime();
        var preserved = Hand.Throws(1, new InvalidDataException()).Preserve();
        Assert.Throws<InvalidDataException>(() => runtime.Run(preserved));
        Assert.Throws<InvalidDataException>(() => runtime.Run(preserved));
        runtime.Run();
        _ = Hand.Throws(1, new InvalidDataException("lost")).Preserve();
        Assert.Equal("lost", Assert.Throws<InvalidDataException>(runtime.Run).Message);
    }

    [Fact]
    public void Aborting_a_preserved_task_aborts_the_task()
    {
        using var runtime = new VoltRuntime();
        List<int> log = [];
        var preserved = Hand.Leaf(new Signal(), 1, log.Add).Preserve();
        runtime.RunUntilStalled();
        Assert.True(preserved.Abort());
        runtime.Run();
        Assert.Equal([-1], log);
        Assert.Equal(VoltTaskStatus.Aborted, preserved.Status);
        Assert.Throws<VoltAbortedException>(() => runtime.Run(preserved));
        Assert.False(preserved.Abort());
    }

    [Fact]
    public void A_completion_source_ends_its_task()
    {
        using var runtime = new VoltRuntime();
        var source = new VoltCompletionSource<int>();
        List<int> log = [];
        runtime.Spawn(async () => log.Add(await source.Task));
        runtime.Spawn(async () => log.Add(-await source.Task));
        runtime.RunUntilStalled();
        source.SetResult(5);
        Assert.Empty(log);
        Assert.False(source.TrySetResult(6));
        Assert.Throws<InvalidOperationException>(() => source.SetException(new InvalidDataException()));
        runtime.Run();
        Assert.Equal([5, -5], log);
        var failing = new VoltCompletionSource<int>();
        failing.SetException(new InvalidDataException());
        Assert.Throws<InvalidDataException>(() => runtime.Run(failing.Task));
        var aborted = new VoltCompletionSource<int>();
        aborted.SetAborted();
        Assert.Throws<VoltAbortedException>(() => runtime.Run(aborted.Task));
    }

    [Fact]
    public async Task Ordinary_code_awaits_a_volt_task()
    {
        // The runner's own context would move the test to another thread.
        await Task.CompletedTask;
        OwnThread.Run(() =>
        {
            using var runtime = new VoltRuntime();
            List<string> log = [];
            var plain = Plain();
            var value = Hand.Double(3).AsTask();
            var fault = Hand.Throws(1, new InvalidDataException()).AsTask();
            var abort = VoltTask.Never();
            var aborted = abort.AsTask();
            var pooled = Hand.Double(5).AsValueTask();
            runtime.RunUntilStalled();
            abort.Abort();
            runtime.Run();
            Assert.True(plain.IsCompletedSuccessfully);
            Assert.Equal(6, value.Result);
            Assert.IsType<InvalidDataException>(fault.Exception!.InnerException);
            Assert.True(aborted.IsCanceled);
            Assert.Equal(10, pooled.Result);
            Assert.Equal(["4", "yielded", "InvalidDataException"], log);

            async Task Plain()
            {
                log.Add($"{await Hand.Double(2)}");
                await VoltTask.Yield();
                log.Add("yielded");
                try
                {
                    await Hand.Throws(1, new InvalidDataException());
                }
                catch (Exception exception)
                {
                    log.Add(exception.GetType().Name);
                }
            }
        });
    }

    [Fact]
    public void Ordinary_code_gets_back_to_its_own_context()
    {
        OwnThread.Run(() =>
        {
            using var runtime = new VoltRuntime();
            var context = new QueueContext();
            SynchronizationContext.SetSynchronizationContext(context);
            var plain = Plain();
            runtime.Run();
            Assert.False(plain.IsCompleted);
            Assert.Equal(1, context.RunAll());
            Assert.Equal(4, plain.Result);

            static async Task<int> Plain() => await Hand.Double(2);
        });
    }
}
