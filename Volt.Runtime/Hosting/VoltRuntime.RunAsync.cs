namespace Volt;

public sealed partial class VoltRuntime
{
    private readonly VoltHost? _host;
    private readonly List<AsyncRun> _asyncRuns = [];
    private VoltHost? _asyncHost;
    private Action? _poll;
    private bool _hostTimer;

    /// <summary>
    /// Lets the host's event loop drive the runtime until every task has ended. Nothing blocks. The host is the one of the options, or else
    /// the synchronisation context that is current now.
    /// </summary>
    /// <returns>An ordinary task; it fails with the first fault that nobody awaits, unless <see cref="VoltOptions.UnhandledException"/> is set. Tasks that wait for ever keep it waiting.</returns>
    /// <exception cref="InvalidOperationException">There is no event loop, or the runtime belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    public Task RunAsync()
    {
        var run = new AsyncRun(default);
        BeginRunAsync(run);
        return run.Completion.Task;
    }

    /// <summary>Lets the host's event loop drive the runtime until a task has ended, and consumes it.</summary>
    /// <param name="task">A cold or started task.</param>
    /// <returns>An ordinary task with the same outcome; it fails with <see cref="InvalidOperationException"/> if there is no event loop or the task was consumed before.</returns>
    public async Task RunAsync(VoltTask task)
    {
        task = IsCold(task.Arena, task.Index, task.Generation) ? StartHere(task) : task;
        await WaitEnded(task.Arena, task.Index, task.Generation).ConfigureAwait(true);
        task.GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="RunAsync(VoltTask)"/>
    /// <summary>Lets the host's event loop drive the runtime until a task has ended, and gives its result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="task">A cold or started task.</param>
    public async Task<TResult> RunAsync<TResult>(VoltTask<TResult> task)
    {
        task = IsCold(task.Arena, task.Index, task.Generation) ? StartHere(task) : task;
        await WaitEnded(task.Arena, task.Index, task.Generation).ConfigureAwait(true);
        return task.GetAwaiter().GetResult();
    }

    private VoltTask StartHere(VoltTask task)
    {
        using (Enter())
        {
            return task.Start();
        }
    }

    private VoltTask<TResult> StartHere<TResult>(VoltTask<TResult> task)
    {
        using (Enter())
        {
            return task.Start();
        }
    }

    private static bool IsCold(Arena? arena, int index, uint generation) =>
        arena is not null && arena.IsCurrent(index, generation) && arena.Header(index).State == SlotState.Cold;

    private Task WaitEnded(Arena? arena, int index, uint generation)
    {
        var run = new AsyncRun(arena is null ? default : new Waker(arena, index, generation));
        BeginRunAsync(run);
        return run.Completion.Task;
    }

    private void BeginRunAsync(AsyncRun run)
    {
        CheckUsable();
        CheckThread();
        if (_asyncHost is null)
        {
            var context = System.Threading.SynchronizationContext.Current;
            if (_host is null && context is null && !OperatingSystem.IsBrowser())
            {
                throw new InvalidOperationException(
                    "RunAsync() needs an event loop: no SynchronizationContext is current on this thread, and VoltOptions.Host is not set. Without an event loop, use Run().");
            }

            DisarmHook();
            _asyncHost = _host ?? new ContextHost(context, _timeProvider);
            _poll = PollFromHost;
        }

        _asyncRuns.Add(run);
        _asyncHost.Post(_poll!);
    }

    private void PollFromHost()
    {
        if (_disposed || _driving || _asyncRuns.Count == 0)
        {
            return;
        }

        Exception? fault = null;
        try
        {
            var slice = _asyncHost!.Slice;
            if (slice > TimeSpan.Zero)
            {
                TickFor(slice);
            }
            else
            {
                BeginTick();
                RunUntilStalled();
            }
        }
        catch (Exception exception)
        {
            fault = exception;
        }

        EndRuns(fault);
        if (_asyncRuns.Count == 0)
        {
            LeaveHost();
        }
        else if (HasReady || _nextTickCount != 0)
        {
            DisarmHook();
            _asyncHost!.Post(_poll!);
        }
        else if (HasTimers)
        {
            var wait = Timers.NextDue - Timers.Now;
            _hostTimer = true;
            _asyncHost!.PostAfter(wait < 0 ? TimeSpan.Zero : new TimeSpan(wait), _poll!);
        }
        else
        {
            StopHostTimer();
        }
    }

    private void LeaveHost()
    {
        StopHostTimer();
        _asyncHost = _host is null ? null : _asyncHost;
    }

    // A timer that nobody waits for would keep a process alive.
    private void StopHostTimer()
    {
        if (_hostTimer)
        {
            _hostTimer = false;
            _asyncHost!.PostAfter(Timeout.InfiniteTimeSpan, _poll!);
        }
    }

    /// <summary>Completes the runs whose end has come. A fault goes to the oldest one that waits for everything, or to the oldest of all.</summary>
    private void EndRuns(Exception? fault)
    {
        if (fault is not null)
        {
            var receiver = Math.Max(0, _asyncRuns.FindIndex(static run => run.Target.IsDefault));
            var run = _asyncRuns[receiver];
            _asyncRuns.RemoveAt(receiver);
            run.Completion.SetException(fault);
        }

        for (var i = 0; i < _asyncRuns.Count;)
        {
            var run = _asyncRuns[i];
            if (run.Target.IsDefault ? Live == 0 : run.Target.HasEnded)
            {
                _asyncRuns.RemoveAt(i);
                run.Completion.SetResult();
            }
            else
            {
                i++;
            }
        }
    }

    private sealed class AsyncRun(Waker target)
    {
        /// <summary>The task that is waited for; the default value for all of them.</summary>
        internal Waker Target { get; } = target;

        internal TaskCompletionSource Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
