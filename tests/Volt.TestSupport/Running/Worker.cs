using System.Collections.Concurrent;
using System.Runtime;

namespace Volt.TestSupport;

/// <summary>A thread with room for deep recursion that runs programs one after the other and gives up on one that does not end.</summary>
public sealed class Worker : IDisposable
{
    private const int StackSize = 16 * 1024 * 1024;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    /// <summary>A thread that blocks is not ended, but left.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(10);

    private readonly BlockingCollection<Action> _jobs = [];
    private readonly Thread _thread;

    public Worker()
    {
        _thread = new Thread(Work, StackSize) { IsBackground = true, Name = "test programs" };
        _thread.Start();
    }

    /// <summary>Runs the job; false when it had to be ended, and this worker with it.</summary>
    public bool Run(Action job, TimeSpan? limit = null)
    {
        Exception? fault = null;
        var ended = false;
        var done = new ManualResetEventSlim();
        _jobs.Add(() =>
        {
            try
            {
                using var stop = new CancellationTokenSource(limit ?? s_limit);
                ControlledExecution.Run(job, stop.Token);
            }
            catch (OperationCanceledException)
            {
                ended = true;
            }
            catch (Exception e)
            {
                fault = e;
            }

            done.Set();
        });
        if (!done.Wait((limit ?? s_limit) + s_grace))
        {
            return false;
        }

        done.Dispose();
        return fault is null ? !ended : throw new InvalidOperationException("the job threw: " + fault, fault);
    }

    public void Dispose() => _jobs.CompleteAdding();

    private void Work()
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
        {
            job();
        }
    }
}
