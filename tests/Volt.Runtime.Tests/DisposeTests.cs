namespace Volt.Tests;

public sealed class DisposeTests
{
    [Fact]
    public void Dispose_aborts_newest_first_and_runs_finally_blocks()
    {
        var runtime = new VoltRuntime();
        List<string> log = [];
        runtime.Spawn(Hand.Leaf(new Signal(), 1, _ => log.Add("oldest")));
        runtime.Spawn(Fallback());
        runtime.Spawn(Hand.Foreign(new TaskCompletionSource().Task, log.Add));
        runtime.Spawn(Hand.Yields(5, step => log.Add($"newest {step}")));
        runtime.Tick();
        runtime.Spawn(Hand.Ready());
        Assert.Equal(["newest 0"], log);
        runtime.Dispose();
        Assert.Equal(["newest 0", "newest -1", "finally", "fallback finally", "oldest", "fallback done"], log);

        async VoltTask Fallback()
        {
            try
            {
                await VoltTask.Yield();
                await Hand.Leaf(new Signal(), 1);
            }
            finally
            {
                log.Add("fallback finally");
                await VoltTask.Yield();
                log.Add("fallback done");
            }
        }
    }

    [Fact]
    public void A_disposed_runtime_refuses_work()
    {
        var runtime = new VoltRuntime();
        var cold = Hand.Ready();
        runtime.Dispose();
        runtime.Dispose();
        Assert.Throws<ObjectDisposedException>(runtime.Run);
        Assert.Throws<ObjectDisposedException>(() => runtime.Tick());
        Assert.Throws<ObjectDisposedException>(() => runtime.Spawn(cold));
        Assert.Throws<ObjectDisposedException>(() => runtime.Enter());
        Assert.Throws<InvalidOperationException>(() => VoltRuntime.Current);
    }

    [Fact]
    public void A_task_whose_finally_block_never_ends_is_dropped()
    {
        var runtime = new VoltRuntime();
        var inFinally = 0;
        runtime.Spawn(Stubborn());
        runtime.RunUntilStalled();
        runtime.Dispose();
        Assert.Equal(1, inFinally);

        async VoltTask Stubborn()
        {
            try
            {
                await Hand.Leaf(new Signal(), 1);
            }
            finally
            {
                inFinally++;
                await new TaskCompletionSource().Task;
                inFinally++;
            }
        }
    }

    [Fact]
    public void Faults_in_finally_blocks_come_out_of_Dispose()
    {
        var runtime = new VoltRuntime();
        var others = 0;
        runtime.Spawn(Hand.Leaf(new Signal(), 1, _ => others++));
        runtime.Spawn(Hand.Leaf(new Signal(), 1, _ => throw new InvalidDataException("finally")));
        runtime.Spawn(Hand.Leaf(new Signal(), 1, _ => others++));
        runtime.RunUntilStalled();
        Assert.Equal("finally", Assert.Throws<InvalidDataException>(runtime.Dispose).Message);
        Assert.Equal(2, others);
    }

    [Fact]
    public void Cold_tasks_are_freed()
    {
        var runtime = new VoltRuntime();
        var reference = Make();
        runtime.Dispose();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(reference.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Make()
        {
            var log = new List<int>();
            _ = Hand.Ready(log);
            return new WeakReference(log);
        }
    }
}
