using Volt.CompilerServices;

namespace Volt;

/// <summary>Waits for a point of time.</summary>
internal struct DelayMachine : IVoltMachine<Unit>
{
    private long _due;
    private TimerHandle _timer;

    public static string Name => "VoltTask.Delay";

    public readonly Unit Result => default;

    internal static VoltTask Create(long due)
    {
        var task = VoltMachine.Create<DelayMachine>();
        ref var machine = ref VoltMachine.Of<DelayMachine>(task);
        machine._due = due;
        machine._timer = default;
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        var timers = context.Runtime.Timers;
        if (context.TakeAbort())
        {
            timers.Remove(_timer);
            return VoltPoll.Aborted;
        }

        if (_timer == default)
        {
            if (_due <= timers.Now)
            {
                return VoltPoll.Completed;
            }

            _timer = timers.Add(_due, context.LocalWaker);
            return VoltPoll.Pending;
        }

        return timers.IsPending(_timer) ? VoltPoll.Pending : VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Describe(_due), null, 0);

    internal static string Describe(long due) => $"{Name} until {TimeSpan.FromTicks(due)}";
}
