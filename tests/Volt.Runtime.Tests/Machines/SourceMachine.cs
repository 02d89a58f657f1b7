using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt.Tests;

internal struct SourceMachine : IVoltMachine<Unit>
{
    private Source _source;
    private bool _suspended;
    private ValueTaskAwait<int> _await;

    public static string Name => "Hand.Source";

    public readonly Unit Result => default;

    internal static VoltTask Create(Source source)
    {
        var task = VoltMachine.Create<SourceMachine>();
        ref var machine = ref VoltMachine.Of<SourceMachine>(task);
        machine._source = source;
        machine._suspended = false;
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (!_suspended)
        {
            _await.Awaiter = _source.Task.GetAwaiter();
        }

        if (_suspended || !_await.Awaiter.IsCompleted)
        {
            _suspended = true;
            var status = _await.Poll(ref context);
            if (status != VoltPoll.Completed)
            {
                return status;
            }
        }

        return _await.Awaiter.GetResult() == 7 ? VoltPoll.Completed : throw new InvalidOperationException("The wrong result.");
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
