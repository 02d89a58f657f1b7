using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt.Tests;

internal struct ForeignMachine : IVoltMachine<Unit>
{
    private Task _source;
    private Action<string>? _log;
    private bool _suspended;
    private CriticalAwait<TaskAwaiter> _await;

    public static string Name => "Hand.Foreign";

    public readonly Unit Result => default;

    internal void Start(Task source, Action<string>? log)
    {
        _source = source;
        _log = log;
        _suspended = false;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (!_suspended)
        {
            _await.Awaiter = _source.GetAwaiter();
        }

        if (_suspended || !_await.Awaiter.IsCompleted)
        {
            _suspended = true;
            var status = _await.Poll(ref context);
            if (status != VoltPoll.Completed)
            {
                if (status == VoltPoll.Aborted)
                {
                    _log?.Invoke("finally");
                }

                return status;
            }
        }

        try
        {
            _await.Awaiter.GetResult();
            _log?.Invoke("done");
        }
        finally
        {
            _log?.Invoke("finally");
        }

        return VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, "Hand.cs", 40);
}
