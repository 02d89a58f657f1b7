using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>
/// The tasks that a combinator or a scope runs side by side, each as a task of its own. Pooled. The combinator counts as
/// the one await that consumes them.
/// </summary>
internal sealed class ChildSet
{
    private readonly PendingPool<ChildSet> _pool;
    private Child[] _children = new Child[8];
    private int _count;

    // The children that have ended, in that order; and how many of them were taken.
    private int[] _ended = new int[8];
    private int _endedCount;
    private int _taken;
    private bool _aborting;

    // Who is to be woken by the next end, for sets that outlive the awaits of their ends.
    private Waker _listener;
    private bool _listening;

    private ChildSet(PendingPool<ChildSet> pool) => _pool = pool;

    internal int Count => _count;

    internal bool AllEnded => _endedCount == _count;

    /// <summary>Told of each end, if somebody has to act on it at once.</summary>
    internal IChildObserver? Observer { get; set; }

    /// <summary>Tells the uses of a pooled object apart.</summary>
    internal int Version { get; private set; }

    internal static ChildSet Rent(VoltRuntime runtime)
    {
        var pool = PendingPool<ChildSet>.In(runtime);
        return pool.TryRent() ?? new ChildSet(pool);
    }

    /// <summary>Gives back the places of the children that have ended and were consumed, once all have.</summary>
    internal void Compact()
    {
        if (AllEnded)
        {
            _count = _endedCount = _taken = 0;
        }
    }

    internal int Add(Arena? arena, int index, uint generation)
    {
        if (_count == _children.Length)
        {
            Array.Resize(ref _children, _count * 2);
            Array.Resize(ref _ended, _count * 2);
        }

        _children[_count] = new Child { Arena = arena, Index = index, Generation = generation, Waiter = -1 };
        return _count++;
    }

    internal void Add(VoltTask task) => Add(task.Arena, task.Index, task.Generation);

    internal void Add<TResult>(VoltTask<TResult> task) => Add(task.Arena, task.Index, task.Generation);

    /// <summary>Starts the cold ones, in order, and listens to all. Misused tasks are found before anything starts.</summary>
    internal void StartAll(VoltRuntime runtime, Waker waker)
    {
        for (var i = 0; i < _count; i++)
        {
            TaskAwait.Check(_children[i].Arena, _children[i].Index, _children[i].Generation);
        }

        try
        {
            for (var i = 0; i < _count; i++)
            {
                StartOne(runtime, i, waker);
            }
        }
        catch
        {
            // The same task twice. Those that were started go on by themselves; nobody may wake a set that is not there.
            Leave();
            throw;
        }
    }

    /// <summary>As <see cref="StartAll"/>, unless the task is to leave: then those that are cold are freed, and everything is given back.</summary>
    /// <returns>Whether they were started.</returns>
    internal bool TryStartAll(ref VoltContext context)
    {
        if (context.TakeAbort())
        {
            Drop();
            return false;
        }

        StartAll(context.Runtime, context.LocalWaker);
        return true;
    }

    /// <summary>The same, unless it was done before.</summary>
    /// <param name="started">Whether it was.</param>
    /// <param name="context">The running task's context.</param>
    internal bool TryStartAll(ref bool started, ref VoltContext context) => started || (started = TryStartAll(ref context));

    internal void StartOne(VoltRuntime runtime, int ordinal, Waker waker)
    {
        ref var child = ref _children[ordinal];
        if (child.Arena is null)
        {
            OnEnded(ordinal);
            return;
        }

        TaskAwait.Check(child.Arena, child.Index, child.Generation);
        var (arena, index, generation) = StartIfCold(runtime, ref child);
        child.Arena = arena;
        child.Index = index;
        child.Generation = generation;
        ref var header = ref arena.Header(index);
        if (header.State >= SlotState.Completed)
        {
            OnEnded(ordinal);
        }
        else
        {
            child.Waiter = arena.Runtime.AddWaiter(ref header, waker, this, ordinal);
        }
    }

    private static (Arena Arena, int Index, uint Generation) StartIfCold(VoltRuntime runtime, ref Child child)
    {
        var arena = child.Arena!;
        return arena.Header(child.Index).State == SlotState.Cold
            ? VoltTaskCore.Start(runtime, arena, child.Index, child.Generation)
            : (arena, child.Index, child.Generation);
    }

    /// <summary>A child has ended: called by the runtime, before the waker is woken.</summary>
    internal void OnEnded(int ordinal)
    {
        _children[ordinal].Waiter = -1;
        _ended[_endedCount++] = ordinal;
        Observer?.OnChildEnded(this, ordinal);
        _listener.Wake();
    }

    /// <summary>The next child in the order of ending, or -1 for none at the moment.</summary>
    internal int TakeEnded() => _taken < _endedCount ? _ended[_taken++] : -1;

    /// <summary>The child that was taken last.</summary>
    internal int Last => _ended[_taken - 1];

    /// <summary>Starts on the first call, and wakes the given task from then on.</summary>
    /// <returns>Whether the next one has ended, or all were taken.</returns>
    internal bool Listen(VoltRuntime runtime, Waker waker)
    {
        _listener = waker;
        if (!_listening)
        {
            _listening = true;
            StartAll(runtime, default);
        }

        return _taken < _endedCount || _taken == _count;
    }

    /// <summary>Takes the next one.</summary>
    /// <returns>Whether one was left.</returns>
    internal bool TakeNext()
    {
        _listener = default;
        return TakeEnded() >= 0;
    }

    /// <summary>Waits for the end of all. An abort reaches the children first; it is passed on when all have left.</summary>
    internal VoltPoll PollAll(ref VoltContext context)
    {
        if (context.TakeAbort())
        {
            _aborting = true;
            AbortAll();
        }

        return _endedCount < _count ? VoltPoll.Pending : _aborting ? VoltPoll.Aborted : VoltPoll.Completed;
    }

    internal void AbortAll()
    {
        // The newest first, as in a disposal.
        for (var i = _count - 1; i >= 0; i--)
        {
            Abort(i);
        }
    }

    internal void Abort(int ordinal)
    {
        ref var child = ref _children[ordinal];
        child.Arena?.Runtime.AbortSlot(child.Arena, child.Index, child.Generation);
    }

    /// <summary>Of a combinator that never ran: frees the cold ones. Those that were started before stay as they are.</summary>
    internal void Drop()
    {
        for (var i = 0; i < _count; i++)
        {
            if (StateOf(i) == SlotState.Cold)
            {
                Abort(i);
            }
        }

        Return();
    }

    internal bool IsFaulted(int ordinal) => StateOf(ordinal) == SlotState.Faulted;

    internal byte StateOf(int ordinal)
    {
        ref var child = ref _children[ordinal];
        return child.Arena is null ? SlotState.Completed
            : child.Arena.Header(child.Index).Generation == child.Generation ? child.Arena.Header(child.Index).State
            : SlotState.Free;
    }

    /// <summary>The result of a child that has ended well; or its fault.</summary>
    internal TResult Take<TResult>(int ordinal, TResult inline)
    {
        var child = Release(ordinal);
        return child.Arena is null
            ? inline
            : VoltTaskCore.Consume(Unsafe.As<Arena<TResult>>(child.Arena), child.Index, child.Generation);
    }

    internal void Take(int ordinal)
    {
        var child = Release(ordinal);
        if (child.Arena is not null)
        {
            VoltTaskCore.Consume(child.Arena, child.Index, child.Generation);
        }
    }

    /// <summary>The handle of a child that stays the caller's to await.</summary>
    internal (Arena? Arena, int Index, uint Generation) Handle(int ordinal) =>
        (_children[ordinal].Arena, _children[ordinal].Index, _children[ordinal].Generation);

    private Child Release(int ordinal)
    {
        var child = _children[ordinal];
        _children[ordinal] = new Child { Waiter = -1 };
        return child;
    }

    /// <summary>Consumes a child that has ended, and gives its fault if it has one.</summary>
    internal ExceptionDispatchInfo? Discard(int ordinal)
    {
        var state = StateOf(ordinal);
        var child = Release(ordinal);
        if (child.Arena is null || state < SlotState.Completed)
        {
            return null;
        }

        var fault = state == SlotState.Faulted ? child.Arena.TakeFault(ref child.Arena.Header(child.Index)) : null;
        child.Arena.Free(child.Index);
        return fault;
    }

    /// <summary>If a child has faulted or was aborted, consumes them all, and throws for the first one in their order.</summary>
    internal void ThrowFirst()
    {
        for (var i = 0; i < _count; i++)
        {
            if (StateOf(i) is SlotState.Completed)
            {
                continue;
            }

            for (var other = 0; other < _count; other++)
            {
                if (other != i)
                {
                    Discard(other);
                }
            }

            Take(i);
        }
    }

    /// <summary>Consumes what has ended; faults that no await will see are reported.</summary>
    internal void DiscardAll(VoltRuntime runtime)
    {
        for (var i = 0; i < _count; i++)
        {
            if (Discard(i) is { } fault && fault.SourceException is not OperationCanceledException)
            {
                runtime.Report(fault);
            }
        }
    }

    /// <summary>Stops listening; the children stay as they are.</summary>
    internal void Leave()
    {
        for (var i = 0; i < _count; i++)
        {
            ref var child = ref _children[i];
            if (child.Waiter >= 0 && child.Arena is not null)
            {
                child.Arena.Runtime.RemoveWaiter(ref child.Arena.Header(child.Index), child.Waiter);
                child.Waiter = -1;
            }
        }
    }

    internal void Trace(string name, VoltTrace trace)
    {
        trace.Add($"{name}, {_endedCount} of {_count} ended", null, 0);
        for (var i = 0; i < _count; i++)
        {
            if (_children[i].Waiter >= 0)
            {
                trace.Add($"the end of {_children[i].Arena!.Name}", null, 0);
                return;
            }
        }
    }

    /// <summary>Back to the pool.</summary>
    internal void Return()
    {
        Array.Clear(_children, 0, _count);
        _count = _endedCount = _taken = 0;
        _aborting = _listening = false;
        _listener = default;
        Observer = null;
        Version++;
        _pool.Return(this);
    }

    private struct Child
    {
        internal Arena? Arena;
        internal int Index;
        internal uint Generation;
        internal int Waiter;
    }
}
