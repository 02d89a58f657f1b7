namespace Volt;

/// <summary>
/// A clock that stands still until it is told to go on, for tests and simulations. On the runtime's thread only.
/// </summary>
public sealed class VoltVirtualTime : TimeProvider
{
    private readonly DateTimeOffset _start;
    private readonly List<Timer> _timers = [];
    private long _elapsed;

    /// <summary>Makes a clock.</summary>
    /// <param name="start">What it shows at first; midnight of 1 January 2000, UTC, if not given.</param>
    public VoltVirtualTime(DateTimeOffset? start = null) =>
        _start = start ?? new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Whether a runtime that has nothing to do but to wait for a timer moves the clock there at once, so that days of
    /// simulated time pass in no time.
    /// </summary>
    public bool AdvancesWhenIdle { get; set; }

    /// <summary>How much time has passed on this clock.</summary>
    public TimeSpan Elapsed => new(_elapsed);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long GetTimestamp() => _elapsed;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start.AddTicks(_elapsed);

    /// <summary>Moves the clock on. Tasks that were waiting for it run when their runtime is driven next.</summary>
    /// <param name="time">By how much.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        AdvanceTo(_elapsed + time.Ticks);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void AdvanceTo(long elapsed)
    {
        while (NextTimer(elapsed) is { } timer)
        {
            _elapsed = Math.Max(_elapsed, timer.Due);
            timer.Fire();
        }

        _elapsed = Math.Max(_elapsed, elapsed);
    }

    private Timer? NextTimer(long until)
    {
        Timer? next = null;
        foreach (var timer in _timers)
        {
            if (timer.Due <= until && (next is null || timer.Due < next.Due))
            {
                next = timer;
            }
        }

        return next;
    }

    private sealed class Timer(VoltVirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private long _period;

        internal long Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time._timers.Remove(this);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return true;
            }

            _period = period == Timeout.InfiniteTimeSpan ? 0 : period.Ticks;
            Due = time._elapsed + dueTime.Ticks;
            time._timers.Add(this);
            return true;
        }

        public void Dispose() => time._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        internal void Fire()
        {
            time._timers.Remove(this);
            if (_period > 0)
            {
                Due += _period;
                time._timers.Add(this);
            }

            callback(state);
        }
    }
}
