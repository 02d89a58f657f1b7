using Volt.CompilerServices;

namespace Volt;

/// <summary>Aborts a scope when its time is up.</summary>
internal struct ScopeDeadlineMachine : IVoltMachine<Unit>
{
    private ScopeState _scope;
    private int _version;
    private long _due;
    private TimerHandle _timer;

    public static string Name => "(deadline of a scope)";

    public readonly Unit Result => default;

    internal void Start(ScopeState scope, long due)
    {
        _scope = scope;
        _version = scope.Version;
        _due = due;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        var timers = context.Runtime.Timers;
        if (context.TakeAbort())
        {
            timers.Remove(_timer);
            return VoltPoll.Aborted;
        }

        if (timers.Now < _due)
        {
            if (!timers.IsPending(_timer))
            {
                _timer = timers.Add(_due, context.LocalWaker);
            }

            return VoltPoll.Pending;
        }

        if (_scope.Version == _version)
        {
            _scope.TimeOut();
        }

        return VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
