using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>An await of <see cref="VoltTask.NextTick"/>, as a field of a machine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct NextTickAwait : IRuntimeAwait
{
    private const string Name = "VoltTask.NextTick";

    private const long None = -1;

    // In which tick the wait began, once it has.
    private long _tick;

    static string IRuntimeAwait.Name => Name;

    /// <summary>Begins to wait: the first poll follows at once.</summary>
    public void Start() => _tick = None;

    /// <summary>Says whether another tick has begun.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context)
    {
        if (context.TakeAbort())
        {
            return VoltPoll.Aborted;
        }

        var runtime = context.Runtime;
        if (_tick != None)
        {
            return _tick == runtime.TickNumber ? VoltPoll.Pending : VoltPoll.Completed;
        }

        _tick = runtime.TickNumber;
        runtime.WakeAtNextTick(context.LocalWaker);
        return VoltPoll.Pending;
    }

    /// <summary>Adds what is waited for.</summary>
    /// <param name="trace">Receives it.</param>
    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
