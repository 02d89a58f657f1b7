using Volt.CompilerServices;

namespace Volt;

/// <summary>Ticks at regular times of a runtime's clock. Made by <see cref="VoltTask.Interval"/>.</summary>
public sealed class VoltInterval
{
    private readonly VoltRuntime _runtime;
    private readonly long _period;
    private readonly VoltMissedTicks _missed;
    private long _next;

    internal VoltInterval(VoltRuntime runtime, TimeSpan period, VoltMissedTicks missed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        _runtime = runtime;
        _period = period.Ticks;
        _missed = missed;
        _next = runtime.Due(period);
    }

    internal VoltRuntime Runtime => _runtime;

    /// <summary>Waits for the next tick. The first one comes a period after the interval was made. Allocates nothing once warm.</summary>
    [VoltAwait(typeof(IntervalAwait))]
    public VoltTask Next()
    {
        var task = VoltMachine.Create<AwaitMachine<IntervalAwait>>();
        VoltMachine.Of<AwaitMachine<IntervalAwait>>(task).Wait.Start(this);
        return task;
    }

    internal long NextDue => _next;

    /// <summary>Takes the tick that has come, if one has.</summary>
    internal bool TryAdvance(long now)
    {
        if (now < _next)
        {
            return false;
        }

        _next = _missed switch
        {
            VoltMissedTicks.Delay => now + _period,
            VoltMissedTicks.Skip => _next + ((((now - _next) / _period) + 1) * _period),
            _ => _next + _period,
        };
        return true;
    }
}
