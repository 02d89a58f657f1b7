using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>An await of <see cref="VoltTask.WaitUntil"/>, as a field of a machine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct WaitUntilAwait : IRuntimeAwait
{
    private const string Name = "VoltTask.WaitUntil";

    private Func<bool> _condition;
    private NextTickAwait _tick;
    private bool _waits;

    static string IRuntimeAwait.Name => Name;

    /// <summary>Begins to wait: the first poll follows at once.</summary>
    /// <param name="condition">The condition.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public void Start(Func<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _condition = condition;
        _waits = false;
    }

    /// <summary>Asks the condition, once a tick.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context)
    {
        if (_waits || context.AbortRequested)
        {
            var status = _tick.Poll(ref context);
            if (status != VoltPoll.Completed)
            {
                return status;
            }

            _waits = false;
        }

        if (_condition())
        {
            return VoltPoll.Completed;
        }

        _waits = true;
        _tick.Start();
        return _tick.Poll(ref context);
    }

    /// <summary>Adds what is waited for.</summary>
    /// <param name="trace">Receives it.</param>
    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
