namespace Volt;

public sealed partial class VoltRuntime
{
    private ITimer? _wakeUp;

    /// <summary>Nothing is ready and tasks are left: a new tick begins, or time passes, or somebody outside brings something.</summary>
    private void WaitForWork()
    {
        if (_nextTickCount != 0)
        {
            BeginTick();
            return;
        }

        if (!HasTimers && ForeignOutstanding == 0 && !AnyExternalWaker())
        {
            throw Deadlock();
        }

        if (HasTimers && ForeignOutstanding == 0
            && _timeProvider is VoltVirtualTime { AdvancesWhenIdle: true } time)
        {
            time.AdvanceTo(time.GetTimestamp() + Math.Max(0, Timers.NextDue - Timers.Now));
            return;
        }

        if (OperatingSystem.IsBrowser())
        {
            throw new InvalidOperationException(
                "Run() would have to wait for something that only the browser's event loop can bring. Use RunAsync().");
        }

        ExpectExternalWakes();
        if (!HasTimers)
        {
            Inbox.Wait(Timeout.InfiniteTimeSpan);
        }
        else if (_timeProvider == TimeProvider.System)
        {
            var wait = Timers.NextDue - Timers.Now;
            Inbox.Wait(wait <= 0 ? TimeSpan.Zero : new TimeSpan(wait));
        }
        else
        {
            WaitForProvider();
        }
    }

    /// <summary>A clock of the host's own tells when its time has come.</summary>
    private void WaitForProvider()
    {
        if (_timeProvider is VoltVirtualTime && ForeignOutstanding == 0 && !AnyExternalWaker())
        {
            throw new InvalidOperationException(
                "Run() waits for a timer of a virtual clock that nobody moves. Set VoltVirtualTime.AdvancesWhenIdle, or call Advance() between RunUntilStalled() calls.");
        }

        _wakeUp ??= _timeProvider.CreateTimer(
            static state => ((VoltRuntime)state!).Inbox.Post(static _ => { }, null),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        var wait = Timers.NextDue - Timers.Now;
        if (wait > 0)
        {
            _wakeUp.Change(new TimeSpan(wait), Timeout.InfiniteTimeSpan);
            Inbox.Wait(Timeout.InfiniteTimeSpan);
        }
    }

    private bool AnyExternalWaker()
    {
        for (var number = 0; number < _arenaCount; number++)
        {
            var arena = _arenas[number];
            for (var index = 0; index < arena.Capacity; index++)
            {
                ref var header = ref arena.Header(index);
                if (header.State == SlotState.Waiting && (header.Flags & SlotFlags.External) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private VoltDeadlockException Deadlock()
    {
        var tasks = GetTasks();
        return new VoltDeadlockException(
            $"Deadlock: nothing can wake these {tasks.Count} tasks any more.{Environment.NewLine}{Dump()}", tasks);
    }
}
