using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs a body as the first child of a scope.</summary>
internal struct ScopeBodyMachine : IVoltMachine<Unit>
{
    private Func<VoltScope, VoltTask> _body;
    private TimeSpan _deadline;
    private ScopeState? _scope;
    private bool _aborted;

    public static string Name => "VoltScope.Run";

    public readonly Unit Result => default;

    internal static VoltTask Create(TimeSpan deadline, Func<VoltScope, VoltTask> body)
    {
        var task = VoltMachine.Create<ScopeBodyMachine>();
        ref var machine = ref VoltMachine.Of<ScopeBodyMachine>(task);
        machine = new ScopeBodyMachine { _body = body, _deadline = deadline };
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (_scope is null)
        {
            if (context.TakeAbort())
            {
                return VoltPoll.Aborted;
            }

            _scope = ScopeState.Rent(context.Runtime, _deadline);
            try
            {
                var body = _body(VoltScope.Of(_scope));
                _scope.Spawn(body.Arena, body.Index, body.Generation);
            }
            catch
            {
                // The body could not even be called: there is nothing to wait for.
                _scope.End(aborted: true);
                throw;
            }
        }

        var status = _scope.PollEnd(ref context, ref _aborted);
        if (status >= VoltPoll.Completed)
        {
            _scope.End(_aborted);
        }

        return status;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add($"{Name}, {_scope?.Live ?? 0} live", null, 0);
}
