using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>An await of <see cref="VoltTask.Delay(TimeSpan)"/>, as a field of a machine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DelayAwait
{
    // How long, until the first poll; from then on, when it ends. Less than zero for ever.
    private long _ticks;
    private TimerHandle _timer;

    /// <summary>Begins to wait: the first poll follows at once.</summary>
    /// <param name="delay">How long, at least; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void Start(TimeSpan delay)
    {
        if (delay != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        }

        _ticks = delay.Ticks;
        _timer = default;
    }

    /// <inheritdoc cref="Start(TimeSpan)"/>
    /// <param name="milliseconds">How long, in milliseconds; -1 for ever.</param>
    public void Start(int milliseconds) => Start(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Sets the timer, or says whether it has fired.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context)
    {
        if (context.TakeAbort())
        {
            if (_timer != default)
            {
                context.Runtime.Timers.Remove(_timer);
            }

            return VoltPoll.Aborted;
        }

        if (_ticks < 0)
        {
            return VoltPoll.Pending;
        }

        if (_timer != default)
        {
            return context.Runtime.Timers.IsPending(_timer) ? VoltPoll.Pending : VoltPoll.Completed;
        }

        if (_ticks == 0)
        {
            return VoltPoll.Completed;
        }

        _ticks = context.Runtime.Due(new TimeSpan(_ticks));
        _timer = context.Runtime.Timers.Add(_ticks, context.LocalWaker);
        return VoltPoll.Pending;
    }

    /// <summary>Adds what is waited for.</summary>
    /// <param name="trace">Receives it.</param>
    public readonly void Trace(VoltTrace trace) => trace.Add(_ticks < 0 ? NeverMachine.Name : DelayMachine.Describe(_ticks), null, 0);
}
