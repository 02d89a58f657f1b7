namespace Volt.Benchmarks.Peers;

/// <summary>A clock for <see cref="Task.Delay(TimeSpan, TimeProvider)"/> that jumps from deadline to deadline; no lock, one heap.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private readonly PriorityQueue<Timer, long> _timers = new();
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state);
        if (dueTime >= TimeSpan.Zero) _timers.Enqueue(timer, _now + dueTime.Ticks);
        return timer;
    }

    /// <summary>Goes to the next deadline and fires what is due there.</summary>
    public bool Jump()
    {
        if (!_timers.TryDequeue(out var timer, out var due)) return false;
        _now = due;
        timer.Fire();
        return true;
    }

    private sealed class Timer(TimerCallback callback, object? state) : ITimer
    {
        private bool _disposed;

        public void Fire()
        {
            if (!_disposed) callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
