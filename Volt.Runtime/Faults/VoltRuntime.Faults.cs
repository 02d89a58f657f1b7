using System.Runtime.ExceptionServices;
using Volt.CompilerServices;

namespace Volt;

public sealed partial class VoltRuntime
{
    private readonly List<ExceptionDispatchInfo?> _faults = [];
    private readonly Stack<int> _freeFaults = new();

    // Faults of kept tasks that nobody has seen.
    private int _unobserved;
    private ExceptionDispatchInfo? _unhandled;

    /// <summary>The fallback machine that is being polled.</summary>
    internal FallbackFrame Fallback;

    /// <summary>What the fallback's next GetResult throws: an abort, or the misuse of a task.</summary>
    internal Exception? FallbackThrow { get; set; }

    /// <summary>The exception with which the fallback machine that was just polled has ended.</summary>
    internal Exception? FallbackFault { get; set; }

    internal Exception TakeFallbackFault()
    {
        var fault = FallbackFault!;
        FallbackFault = null;
        return fault;
    }

    internal void ThrowIfFallbackAborts()
    {
        if (FallbackThrow is { } exception)
        {
            FallbackThrow = null;
            ExceptionDispatchInfo.Throw(exception);
        }
    }

    /// <summary>Ends a task whose end is not the plain one. Returns whether the drive loop has to stop.</summary>
    internal bool Settle(Arena arena, int index, VoltPoll status)
    {
        if (status == FallbackFrame.Faulted)
        {
            return SettleFault(arena, index, TakeFallbackFault());
        }

        ref var header = ref arena.Header(index);
        _ended++;
        Untrack(arena, index, ref header, status == VoltPoll.Aborted ? "aborted" : "completed");
        if (status == VoltPoll.Aborted)
        {
            _aborted++;
        }

        if ((header.Flags & SlotFlags.Kept) == 0)
        {
            arena.Free(index);
            return false;
        }

        var waiters = DetachWaiters(ref header);
        header.State = status == VoltPoll.Aborted ? SlotState.Aborted : SlotState.Completed;
        WakeWaiters(waiters);
        return false;
    }

    /// <summary>Ends a task by an exception. Returns whether the drive loop has to stop, for the fault to be thrown.</summary>
    internal bool SettleFault(Arena arena, int index, Exception exception)
    {
        ref var header = ref arena.Header(index);
        _ended++;
        _faulted++;
        Untrack(arena, index, ref header, "faulted");
        if ((header.Flags & SlotFlags.Kept) != 0)
        {
            var waiters = DetachWaiters(ref header);
            StoreFault(ref header, exception);
            WakeWaiters(waiters);
            return false;
        }

        arena.Free(index);
        if (exception is not OperationCanceledException)
        {
            Report(ExceptionDispatchInfo.Capture(exception));
        }

        return _unhandled is not null;
    }

    /// <summary>Keeps a fault for the await. The waiters must have gone: both use the header's link.</summary>
    internal void StoreFault(ref SlotHeader header, Exception exception)
    {
        var fault = ExceptionDispatchInfo.Capture(exception);
        if (_freeFaults.TryPop(out var place))
        {
            _faults[place] = fault;
        }
        else
        {
            place = _faults.Count;
            _faults.Add(fault);
        }

        header.Link = place;
        if (header.State == SlotState.Owned || exception is OperationCanceledException)
        {
            header.Flags |= SlotFlags.Observed;
        }

        if ((header.Flags & SlotFlags.Observed) == 0)
        {
            _unobserved++;
        }

        header.State = SlotState.Faulted;
    }

    internal ExceptionDispatchInfo TakeFault(ref SlotHeader header)
    {
        var fault = _faults[header.Link]!;
        _faults[header.Link] = null;
        _freeFaults.Push(header.Link);
        if ((header.Flags & SlotFlags.Observed) == 0)
        {
            header.Flags |= SlotFlags.Observed;
            _unobserved--;
        }

        return fault;
    }

    internal void Report(ExceptionDispatchInfo fault)
    {
        if (_emitsEvents)
        {
            VoltEventSource.Log.UnhandledFault(fault.SourceException.ToString());
        }

        if (_unhandledException is not null)
        {
            try
            {
                _unhandledException(fault.SourceException);
                return;
            }
            catch (Exception exception)
            {
                // A handler that throws: its exception takes the place of the fault.
                fault = ExceptionDispatchInfo.Capture(exception);
            }
        }

        if (_unhandled is null)
        {
            _unhandled = fault;
        }
        else
        {
            _moreUnhandled.Enqueue(fault);
        }
    }

    // Some of their faults may have been seen since. The list is swept when it has doubled, so that it does not grow in a runtime that never drains.
    private readonly List<IFaultHolder> _faultHolders = [];
    private int _nextSweep = 16;

    internal void AddFaultHolder(IFaultHolder holder)
    {
        if (_faultHolders.Count >= _nextSweep)
        {
            _faultHolders.RemoveAll(static holder => !holder.HasUnobserved);
            _nextSweep = Math.Max(16, _faultHolders.Count * 2);
        }

        _faultHolders.Add(holder);
    }

    private readonly Queue<ExceptionDispatchInfo> _moreUnhandled = new();

    private void ThrowUnhandled()
    {
        var fault = _unhandled!;
        _unhandled = _moreUnhandled.TryDequeue(out var more) ? more : null;
        fault.Throw();
    }

    private void ReportIfDrained()
    {
        if (Live == 0)
        {
            ReportUnobserved();
        }
    }

    /// <summary>Reports the faults that were kept for an await which has not come. They stay where they are.</summary>
    private void ReportUnobserved()
    {
        foreach (var holder in _faultHolders)
        {
            if (holder.HasUnobserved)
            {
                holder.ReportUnobserved();
            }
        }

        _faultHolders.Clear();
        if (_unobserved != 0)
        {
            ForEachSlot(static (runtime, arena, index) =>
            {
                ref var header = ref arena.Header(index);
                if (header.State == SlotState.Faulted && (header.Flags & SlotFlags.Observed) == 0)
                {
                    header.Flags |= SlotFlags.Observed;
                    runtime._unobserved--;
                    runtime.Report(runtime._faults[header.Link]!);
                }
            });
        }

        if (_unhandled is not null)
        {
            ThrowUnhandled();
        }
    }

    private void ForEachSlot(Action<VoltRuntime, Arena, int> action)
    {
        for (var number = 0; number < _arenaCount; number++)
        {
            var arena = _arenas[number];
            for (var index = 0; index < arena.Capacity; index++)
            {
                action(this, arena, index);
            }
        }
    }
}
