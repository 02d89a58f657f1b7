using System.Runtime.ExceptionServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>The children of a scope, and what became of them. Pooled.</summary>
internal sealed class ScopeState : IChildObserver, IFaultHolder
{
    private readonly VoltRuntime _runtime;
    private readonly PendingPool<ScopeState> _pool;
    private readonly List<ExceptionDispatchInfo> _faults = [];
    private ChildSet _children = null!;
    private Waker _waiter;
    private TimeSpan _deadline;
    private TaskAwait _timer;
    private bool _aborted;
    private bool _timedOut;

    // How many of the faults were reported because the end of the scope had not come.
    private int _reported;

    // Opened by a finally block on its way out of an abort: what it does there is not aborted again.
    private bool _openedInAbort;

    private ScopeState(VoltRuntime runtime, PendingPool<ScopeState> pool)
    {
        _runtime = runtime;
        _pool = pool;
    }

    internal int Version { get; private set; }

    internal int Live { get; private set; }

    internal static ScopeState Rent(VoltRuntime runtime, TimeSpan deadline)
    {
        if (deadline != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(deadline, TimeSpan.Zero);
        }

        var pool = PendingPool<ScopeState>.In(runtime);
        var state = pool.TryRent() ?? new ScopeState(runtime, pool);
        state._children = ChildSet.Rent(runtime);
        state._children.Observer = state;
        state._deadline = deadline;
        state._openedInAbort = runtime.IsRunningTaskAborting;
        if (deadline != Timeout.InfiniteTimeSpan)
        {
            state.StartTimer();
        }

        return state;
    }

    internal void Spawn(Arena? arena, int index, uint generation)
    {
        _runtime.CheckThread();
        _children.Compact();
        Live++;
        _children.StartOne(_runtime, _children.Add(arena, index, generation), default);
        if (_aborted)
        {
            // A scope that is going down takes no new work: what comes in leaves unrun.
            _children.AbortAll();
        }
    }

    internal void Abort()
    {
        if (!_aborted)
        {
            _aborted = true;
            _children.AbortAll();
        }
    }

    internal void TimeOut()
    {
        if (!_aborted && Live != 0)
        {
            _timedOut = true;
            Abort();
        }
    }

    public bool HasUnobserved => _reported < _faults.Count;

    public void ReportUnobserved()
    {
        for (; _reported < _faults.Count; _reported++)
        {
            if (_faults[_reported].SourceException is not OperationCanceledException)
            {
                _runtime.Report(_faults[_reported]);
            }
        }
    }

    public void OnChildEnded(ChildSet children, int ordinal)
    {
        Live--;
        if (children.Discard(ordinal) is { } fault)
        {
            // A cancellation is no fault, but it ends the scope's work all the same if nobody asked for it.
            if (fault.SourceException is not OperationCanceledException || !_aborted)
            {
                if (!HasUnobserved)
                {
                    _runtime.AddFaultHolder(this);
                }

                _faults.Add(fault);
            }

            Abort();
        }

        if (Live == 0)
        {
            _waiter.Wake();
        }
    }

    /// <summary>Waits for the children. An abort of the waiting task reaches them first.</summary>
    internal VoltPoll PollEnd(ref VoltContext context, ref bool aborted)
    {
        // The holder may be leaving because of an abort that an await in its body took.
        if (context.TakeAbort() || (!_openedInAbort && context.IsAborting))
        {
            aborted = true;
            Abort();
        }

        if (Live != 0)
        {
            if (_waiter != context.LocalWaker && !_waiter.HasEnded)
            {
                throw new InvalidOperationException("Another task is waiting for the end of this scope already.");
            }

            _waiter = context.LocalWaker;
            return VoltPoll.Pending;
        }

        return aborted ? VoltPoll.Aborted : VoltPoll.Completed;
    }

    /// <summary>Gives everything back, and throws what the children threw.</summary>
    internal void End(bool aborted)
    {
        if (aborted)
        {
            ReportUnobserved();
            Return();
            return;
        }

        var timedOut = _timedOut;
        var deadline = _deadline;
        var faults = _faults.Count == 0 ? null : _faults.ToArray();
        Return();

        if (faults is { Length: 1 })
        {
            faults[0].Throw();
        }

        if (faults is not null)
        {
            throw new AggregateException(faults.Select(static fault => fault.SourceException));
        }

        if (timedOut)
        {
            throw new TimeoutException($"The scope's tasks did not end within {deadline}.");
        }
    }

    private void Return()
    {
        if (_timer.Arena is not null)
        {
            _runtime.AbortSlot(_timer.Arena, _timer.Index, _timer.Generation);
        }

        _children.Return();
        _children = null!;
        _faults.Clear();
        _reported = 0;
        _waiter = default;
        _timer = default;
        _aborted = _timedOut = false;
        Version++;
        _pool.Return(this);
    }

    private void StartTimer()
    {
        var arena = Arena<ScopeDeadlineMachine, Unit>.In(_runtime);
        var index = arena.Create(out var generation);
        arena.Machine(index).Start(this, _runtime.Due(_deadline));
        _runtime.EnqueueInternal(arena, index);
        _timer = new TaskAwait(arena, index, generation);
    }
}
