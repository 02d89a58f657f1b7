using System.Diagnostics.CodeAnalysis;
using Volt.CompilerServices;

namespace Volt;

public sealed partial class VoltRuntime
{
    private const int BudgetParts = 64;
    private const int LongestStretch = 64;

    private bool _driving;

    /// <summary>
    /// Runs until every task has ended, and waits for whatever the tasks wait for. A fault that nobody awaits comes out of here, unless <see cref="VoltOptions.UnhandledException"/> is set; the
    /// next call goes on with the other tasks.
    /// </summary>
    /// <exception cref="VoltDeadlockException">Tasks are left, and nothing can ever wake them.</exception>
    /// <exception cref="InvalidOperationException">
    /// The runtime is being driven already, or belongs to another thread; or this is the browser, and only its event loop can go on: use <see cref="RunAsync()"/>.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    public void Run()
    {
        var scope = BeginDrive();
        try
        {
            while (true)
            {
                DriveReady();
                if (Live == 0)
                {
                    break;
                }

                WaitForWork();
            }

            ReportUnobserved();
        }
        finally
        {
            EndDrive(scope);
        }
    }

    /// <summary>Runs until a task has ended, and consumes it: its fault is thrown here. The other tasks run meanwhile, and stay.</summary>
    /// <param name="task">A cold or started task.</param>
    /// <exception cref="VoltAbortedException">The task was aborted.</exception>
    /// <exception cref="VoltDeadlockException">The task has not ended, and nothing can ever wake what is left.</exception>
    /// <exception cref="InvalidOperationException">
    /// The task was consumed before; the runtime is being driven already, or belongs to another thread; or this is the browser, and only its event loop can go on.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    public void Run(VoltTask task)
    {
        task = RunUntilEnded(task.Arena, task.Index, task.Generation) is { } started
            ? new VoltTask(started.Arena, started.Index, started.Generation)
            : task;
        using (Enter())
        {
            task.GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc cref="Run(VoltTask)"/>
    /// <summary>Runs until a task has ended, and gives its result, or throws its fault. The other tasks run meanwhile, and stay.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="task">A cold or started task.</param>
    /// <returns>The task's result.</returns>
    public TResult Run<TResult>(VoltTask<TResult> task)
    {
        task = RunUntilEnded(task.Arena, task.Index, task.Generation) is { } started
            ? new VoltTask<TResult>((Arena<TResult>)started.Arena, started.Index, started.Generation)
            : task;
        using (Enter())
        {
            return task.GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc cref="Run(VoltTask)"/>
    /// <param name="method">An async method or lambda, called with this runtime as the current one.</param>
    public void Run(Func<VoltTask> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        VoltTask task;
        using (Enter())
        {
            task = method();
        }

        Run(task);
    }

    /// <inheritdoc cref="Run{TResult}(VoltTask{TResult})"/>
    /// <param name="method">An async method or lambda, called with this runtime as the current one.</param>
    public TResult Run<TResult>(Func<VoltTask<TResult>> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        VoltTask<TResult> task;
        using (Enter())
        {
            task = method();
        }

        return Run(task);
    }

    /// <summary>
    /// Runs passes until no task is ready. Never waits; with tasks that always yield it does not return. A fault that nobody awaits comes out of here, unless
    /// <see cref="VoltOptions.UnhandledException"/> is set.
    /// </summary>
    /// <exception cref="InvalidOperationException">The runtime is being driven already, or belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    public void RunUntilStalled()
    {
        var scope = BeginDrive();
        try
        {
            DriveReady();
            ReportIfDrained();
        }
        finally
        {
            EndDrive(scope);
        }
    }

    /// <summary>
    /// Runs one pass over the tasks that are ready; what becomes ready meanwhile waits for the next. A fault that nobody awaits comes out of here, unless
    /// <see cref="VoltOptions.UnhandledException"/> is set; the next call goes on with the pass.
    /// </summary>
    /// <returns>Whether tasks are ready for another pass.</returns>
    /// <exception cref="InvalidOperationException">The runtime is being driven already, or belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    public bool Tick()
    {
        var scope = BeginDrive();
        try
        {
            BeginTick();
            if (BeginPass())
            {
                DrivePass();
            }

            ReportIfDrained();
            return HasReady;
        }
        finally
        {
            EndDrive(scope);
        }
    }

    /// <summary>Runs passes until nothing is ready or the time is spent. Stops between polls, and polls at least once.</summary>
    /// <remarks>The clock is read after one poll at first, and after up to 64 once polls prove to be short: a budget can be overrun by that much, and by the length of a poll.</remarks>
    /// <param name="budget">How long, on the runtime's clock. Zero or less: one poll.</param>
    /// <returns>Whether tasks are ready still.</returns>
    /// <exception cref="InvalidOperationException">The runtime is being driven already, or belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    public bool TickFor(TimeSpan budget)
    {
        var scope = BeginDrive();
        try
        {
            BeginTick();
            PollUntil(Due(budget), Math.Max(0, budget.Ticks));
            ReportIfDrained();
            return HasReady;
        }
        finally
        {
            EndDrive(scope);
        }
    }

    /// <summary>
    /// Reading the clock costs more than a short poll. So it is read after one poll at first, and then less and less often, as long as what lies
    /// between two looks is a small part of the budget.
    /// </summary>
    private void PollUntil(long end, long budget)
    {
        var looked = Timers.Now;
        int stretch = 1, left = 1;
        while (BeginPass())
        {
            var before = _position;
            PollRuns((int)Math.Min(_readyCount, (long)before + left));
            left -= _position - before;
            if (_unhandled is not null)
            {
                ThrowUnhandled();
            }

            if (left > 0)
            {
                continue;
            }

            var now = Timers.Now;
            if (now >= end)
            {
                break;
            }

            stretch = now - looked > budget / BudgetParts ? 1 : Math.Min(stretch * 2, LongestStretch);
            left = stretch;
            looked = now;
        }
    }

    private bool HasQueued => _nextCount != 0 || _position < _readyCount;

    private bool HasReady => HasQueued || _inbox is { HasItems: true };

    private (Arena Arena, int Index, uint Generation)? RunUntilEnded(Arena? arena, int index, uint generation)
    {
        CheckUsable();
        CheckThread();
        if (arena is null || !arena.IsCurrent(index, generation) || arena.Header(index).State >= SlotState.Completed)
        {
            return null;
        }

        if (arena.Header(index).State == SlotState.Cold)
        {
            (arena, index, generation) = VoltTaskCore.Start(this, arena, index, generation);
        }

        var scope = BeginDrive();
        try
        {
            while (true)
            {
                while (!Ended() && BeginPass())
                {
                    DrivePass();
                }

                if (Ended())
                {
                    return (arena, index, generation);
                }

                WaitForWork();
            }
        }
        finally
        {
            EndDrive(scope);
        }

        bool Ended() => !arena.IsCurrent(index, generation) || arena.Header(index).State >= SlotState.Completed;
    }

    private void DriveReady()
    {
        while (BeginPass())
        {
            DrivePass();
        }
    }

    /// <summary>Makes what is ready the current pass, unless one is half done.</summary>
    private bool BeginPass()
    {
        if (_position < _readyCount)
        {
            return true;
        }

        if (_inbox is { HasItems: true } inbox)
        {
            inbox.Drain();
        }

        FireTimers();
        (_ready, _next) = (_next, _ready);
        _readyCount = _nextCount;
        _nextCount = 0;
        _position = 0;
        if (_readyCount == 0)
        {
            return false;
        }

        CountPass();
        return true;
    }

    /// <summary>Where in the pass the task stands that is being polled.</summary>
    internal int Polling { get; set; }

    private void DrivePass()
    {
        while (_position < _readyCount)
        {
            PollRuns(_readyCount);
            if (_unhandled is not null)
            {
                ThrowUnhandled();
            }
        }
    }

    /// <summary>Polls a part of the pass, or up to a fault.</summary>
    private void PollRuns(int end)
    {
        var entries = _ready;
        var position = _position;
        try
        {
            while (position < end && _unhandled is null)
            {
                var number = entries[position].Arena;
                var arena = _arenas[number];
                position = OperatingSystem.IsBrowser() || (position + 1 < end && entries[position + 1].Arena == number)
                    ? arena.PollRun(entries, position, end)
                    : PollAlone(arena, ref entries[position], position);
                _position = position;
            }
        }
        catch (Exception exception)
        {
            ref var entry = ref entries[Polling];
            _position = Polling + 1;
            SettleFault(_arenas[entry.Arena], entry.Index, exception);
        }
    }

    /// <summary>
    /// Polls an entry whose neighbours belong to other arenas. What can be done without the machine's type is done here, in code that all types share: where many types take turns, the
    /// loop of each would not stay in the processor's cache. An interpreter has no such cache, and would pay for the second call.
    /// </summary>
    private int PollAlone(Arena arena, ref ReadyEntry entry, int position)
    {
        var index = entry.Index;
        ref var header = ref arena.TrustedHeader(index);
        if (header.Generation != entry.Generation || (header.State & SlotState.QueuedBit) == 0)
        {
            return position + 1;
        }

        header.State = SlotState.Waiting;
        Polling = position;
        var context = new VoltContext(this, arena);
        context.Set(index, ref header);
        var status = arena.PollSlot(index, ref header, ref context);
        if (status == VoltPoll.Completed && (header.Flags & SlotFlags.Special) == 0)
        {
            if ((header.Flags & SlotFlags.Kept) == 0)
            {
                arena.Recycle(ref header, index);
            }

            CountCompleted();
        }
        else if (status == VoltPoll.Yielded)
        {
            if (header.State == SlotState.Waiting)
            {
                header.State = SlotState.Queued;
                Push(arena.Number, index, header.Generation);
            }
        }
        else if (status != VoltPoll.Pending)
        {
            Settle(arena, index, status);
        }

        return position + 1;
    }

    private DriveScope BeginDrive()
    {
        CheckUsable();
        CheckThread();
        if (_driving)
        {
            ThrowReentered();
        }

        _driving = true;
        DisarmHook();
        LookForListeners();
        var scope = new DriveScope(t_current, System.Threading.SynchronizationContext.Current, _stack);
        _stack = StackRange.Around();
        SetCurrent(this);
        System.Threading.SynchronizationContext.SetSynchronizationContext(SynchronizationContext);
        return scope;
    }

    private void EndDrive(DriveScope scope)
    {
        System.Threading.SynchronizationContext.SetSynchronizationContext(scope.Context);
        _stack = scope.Stack;
        SetCurrent(scope.Runtime);
        _driving = false;
        ArmHook();
    }

    [DoesNotReturn]
    private static void ThrowReentered() => throw new InvalidOperationException(
        "This VoltRuntime is running already: a task, or something that a task called, tried to drive it again. Await the task instead.");

    private readonly record struct DriveScope(VoltRuntime? Runtime, SynchronizationContext? Context, StackRange Stack);
}
