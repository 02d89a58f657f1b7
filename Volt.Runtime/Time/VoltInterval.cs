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
    public VoltTask Next()
    {
        var task = VoltMachine.Create<Machine>();
        ref var machine = ref VoltMachine.Of<Machine>(task);
        machine.Interval = this;
        return task;
    }

    private void Advance(long now) => _next = _missed switch
    {
        VoltMissedTicks.Delay => now + _period,
        VoltMissedTicks.Skip => _next + ((((now - _next) / _period) + 1) * _period),
        _ => _next + _period,
    };

    private struct Machine : IVoltMachine<Unit>
    {
        internal VoltInterval Interval;
        private TimerHandle _timer;

        public static string Name => "VoltInterval.Next";

        public readonly Unit Result => default;

        public VoltPoll Poll(ref VoltContext context)
        {
            var timers = Interval.Runtime.Timers;
            if (context.TakeAbort())
            {
                timers.Remove(_timer);
                return VoltPoll.Aborted;
            }

            var now = timers.Now;
            if (now >= Interval._next)
            {
                timers.Remove(_timer);
                Interval.Advance(now);
                return VoltPoll.Completed;
            }

            if (!timers.IsPending(_timer))
            {
                _timer = timers.Add(Interval._next, context.LocalWaker);
            }

            return VoltPoll.Pending;
        }

        public readonly void Trace(VoltTrace trace) => trace.Add($"{Name} at {TimeSpan.FromTicks(Interval._next)}", null, 0);
    }
}
