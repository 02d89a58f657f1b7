using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs a task as a task of its own, and aborts it when its time is up or a token is cancelled.</summary>
internal struct GuardMachine<TResult> : IVoltMachine<TResult>, IOwnsTasks<GuardMachine<TResult>>
{
    private ChildSet _children;
    private TResult _inline;
    private TResult _result;
    private TimeSpan _timeout;
    private TimerHandle _timer;
    private CancellationToken _token;
    private CancellationTokenRegistration _registration;
    private ForeignContinuation? _cancelled;
    private Cause _cause;
    private bool _started;

    private enum Cause : byte
    {
        None,
        Timeout,
        Cancellation,
    }

    public static string Name => "VoltTask.WithTimeout";

    public readonly TResult Result => _result;

    internal static VoltTask<TResult> Create(
        Arena? arena, int index, uint generation, TResult inline, TimeSpan timeout, CancellationToken token)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        }

        var children = ChildSet.Rent(VoltRuntime.RequireCurrent());
        children.Add(arena, index, generation);
        var task = VoltMachine.Create<GuardMachine<TResult>, TResult>();
        ref var machine = ref VoltMachine.Of<GuardMachine<TResult>, TResult>(task);
        machine = new GuardMachine<TResult> { _children = children, _inline = inline, _timeout = timeout, _token = token };
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (!_started && !TryStart(ref context))
        {
            return VoltPoll.Aborted;
        }

        var runtime = context.Runtime;
        if (_cause == Cause.None && !_children.AllEnded)
        {
            if (_cancelled is { IsFired: true })
            {
                _cause = Cause.Cancellation;
                _children.AbortAll();
            }
            else if (_timer != default && !runtime.Timers.IsPending(_timer))
            {
                _cause = Cause.Timeout;
                _children.AbortAll();
            }
        }

        var status = _children.PollAll(ref context);
        if (status < VoltPoll.Completed)
        {
            return status;
        }

        Disarm(runtime);
        if (status == VoltPoll.Aborted)
        {
            _children.DiscardAll(runtime);
            _children.Return();
            return status;
        }

        End(runtime);
        return VoltPoll.Completed;
    }

    private bool TryStart(ref VoltContext context)
    {
        _started = true;
        if (_token.IsCancellationRequested && !context.AbortRequested)
        {
            _cause = Cause.Cancellation;
            _children.AbortAll();
            _children.Return();
            _token.ThrowIfCancellationRequested();
        }

        var runtime = context.Runtime;
        if (!_children.TryStartAll(ref context))
        {
            return false;
        }

        if (_children.AllEnded)
        {
            return true;
        }

        if (_timeout != Timeout.InfiniteTimeSpan)
        {
            _timer = runtime.Timers.Add(runtime.Due(_timeout), context.LocalWaker);
        }

        if (_token.CanBeCanceled)
        {
            _cancelled = runtime.RentContinuation();
            _cancelled.Arm();
            _cancelled.Listen(context.LocalWaker);
            _registration = _token.UnsafeRegister(
                static state => ((ForeignContinuation)state!).Fire(), _cancelled);
        }

        return true;
    }

    private void Disarm(VoltRuntime runtime)
    {
        if (_timer != default)
        {
            runtime.Timers.Remove(_timer);
        }

        if (_cancelled is not null)
        {
            // If the callback is running on another thread at this moment, the continuation is given back when it arrives.
            if (_registration.Unregister())
            {
                _cancelled.Disarm();
            }
            else
            {
                _cancelled.Detach();
            }

            _cancelled = null;
        }
    }

    private void End(VoltRuntime runtime)
    {
        try
        {
            if (_cause == Cause.None)
            {
                _result = _children.Take(0, _inline);
                return;
            }

            _children.DiscardAll(runtime);
        }
        finally
        {
            _children.Return();
        }

        throw _cause == Cause.Timeout
            ? new TimeoutException($"The task did not end within {_timeout}.")
            : new OperationCanceledException(_token);
    }

    readonly Dropping<GuardMachine<TResult>> IOwnsTasks<GuardMachine<TResult>>.Dropping => static (ref GuardMachine<TResult> machine) => machine._children.Drop();

    public readonly void Trace(VoltTrace trace) => _children.Trace(_token.CanBeCanceled ? "VoltTask.WithCancellation" : $"VoltTask.WithTimeout of {_timeout}", trace);
}
