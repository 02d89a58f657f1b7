using Volt.Cases;

namespace Volt.TestSupport;

/// <summary>Runs a program on tasks on this thread alone.</summary>
public sealed class TaskPump : SynchronizationContext
{
    private const int MostSteps = 200_000;

    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = new();

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    public static Outcome Run(Func<int, Task<string>> program, int input)
    {
        var before = Current;
        var pump = new TaskPump();
        SetSynchronizationContext(pump);
        try
        {
            var task = program(input);
            for (var step = 0; !task.IsCompleted && step < MostSteps; step++)
            {
                if (pump._posted.TryDequeue(out var work))
                {
                    work.Callback(work.State);
                }
                else if (!pump.LetHostWork())
                {
                    return Outcome.Stalled();
                }
            }

            return task.Status switch
            {
                TaskStatus.RanToCompletion => Outcome.Returned(task.Result),
                TaskStatus.Faulted or TaskStatus.Canceled => Outcome.Threw(FaultOf(task)),
                _ => Outcome.Stalled(),
            };
        }
        catch (Exception e) when (e is not ThreadAbortException)
        {
            return Outcome.Threw(e);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>The host is outside the pump: what was told not to come back to it goes on right there.</summary>
    private bool LetHostWork()
    {
        SetSynchronizationContext(null);
        try
        {
            return T.DoOne();
        }
        finally
        {
            SetSynchronizationContext(this);
        }
    }

    private static Exception FaultOf(Task task)
    {
        try
        {
            task.GetAwaiter().GetResult();
            throw new InvalidOperationException("not faulted");
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
