using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>An await of <see cref="VoltInterval.Next"/>, as a field of a machine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct IntervalAwait : IRuntimeAwait
{
    private const string Name = "VoltInterval.Next";

    private VoltInterval _interval;
    private TimerHandle _timer;

    static string IRuntimeAwait.Name => Name;

    /// <summary>Begins to wait: the first poll follows at once.</summary>
    /// <param name="interval">Whose next tick.</param>
    public void Start(VoltInterval interval)
    {
        // A call of a method would have said so.
        _ = interval.Runtime;
        _interval = interval;
        _timer = default;
    }

    /// <summary>Sets a timer, or says whether the tick has come.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context)
    {
        var timers = _interval.Runtime.Timers;
        if (context.TakeAbort())
        {
            timers.Remove(_timer);
            return VoltPoll.Aborted;
        }

        if (_interval.TryAdvance(timers.Now))
        {
            timers.Remove(_timer);
            return VoltPoll.Completed;
        }

        if (!timers.IsPending(_timer))
        {
            _timer = timers.Add(_interval.NextDue, context.LocalWaker);
        }

        return VoltPoll.Pending;
    }

    /// <summary>Adds what is waited for.</summary>
    /// <param name="trace">Receives it.</param>
    public readonly void Trace(VoltTrace trace) => trace.Add($"{Name} at {TimeSpan.FromTicks(_interval.NextDue)}", null, 0);
}
