namespace Volt;

public sealed partial class VoltRuntime
{
    private readonly TimeProvider _timeProvider;
    private TimerQueue? _timers;

    /// <summary>The clock that delays, intervals and timeouts go by.</summary>
    public TimeProvider TimeProvider => _timeProvider;

    /// <summary>Made on first use: who uses no time pays for none.</summary>
    internal TimerQueue Timers => _timers ??= new TimerQueue(_timeProvider);

    private bool HasTimers => _timers is { Count: > 0 };

    /// <summary>A point of time from now, in the queue's ticks; far enough away never to come if there is no end.</summary>
    internal long Due(TimeSpan delay)
    {
        var now = Timers.Now;
        return delay.Ticks > long.MaxValue - now ? long.MaxValue : now + delay.Ticks;
    }

    private void FireTimers()
    {
        if (_timers is { Count: > 0 } timers)
        {
            timers.Fire(timers.Now);
        }
    }
}
