using Volt.CompilerServices;

namespace Volt;

/// <summary>Waits for the end of a scope.</summary>
internal struct ScopeEndMachine : IVoltMachine<Unit>
{
    private ScopeState _scope;
    private int _version;
    private bool _aborted;
    private bool _tookAbort;

    public static string Name => "VoltScope";

    public readonly Unit Result => default;

    internal static VoltTask Create(ScopeState scope)
    {
        var task = VoltMachine.Create<ScopeEndMachine>();
        ref var machine = ref VoltMachine.Of<ScopeEndMachine>(task);
        machine._scope = scope;
        machine._version = scope.Version;
        machine._aborted = machine._tookAbort = false;
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (_scope.Version != _version)
        {
            // Another await of the same disposal has ended it meanwhile.
            return context.TakeAbort() ? VoltPoll.Aborted : VoltPoll.Completed;
        }

        _tookAbort |= context.AbortRequested;
        var status = _scope.PollEnd(ref context, ref _aborted);
        if (status < VoltPoll.Completed)
        {
            return status;
        }

        _scope.End(_aborted);

        // Whoever leaves by a finally block after an abort goes on with it; only an abort taken here is passed on from here.
        return _tookAbort ? VoltPoll.Aborted : VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add($"the end of a scope, {_scope.Live} live", null, 0);
}
