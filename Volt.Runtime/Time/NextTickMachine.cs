using Volt.CompilerServices;

namespace Volt;

/// <summary>Waits for the next tick of whoever drives the runtime, or for the first one at which a condition holds.</summary>
internal struct NextTickMachine : IVoltMachine<Unit>
{
    private Func<bool>? _condition;
    private long _tick;

    public static string Name => "VoltTask.NextTick";

    public readonly Unit Result => default;

    internal static VoltTask Create(Func<bool>? condition)
    {
        var task = VoltMachine.Create<NextTickMachine>();
        ref var machine = ref VoltMachine.Of<NextTickMachine>(task);
        machine._condition = condition;
        machine._tick = -1;
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (context.TakeAbort())
        {
            return VoltPoll.Aborted;
        }

        var runtime = context.Runtime;
        if (_tick >= 0 && _tick == runtime.TickNumber)
        {
            return VoltPoll.Pending;
        }

        if (_condition is null ? _tick >= 0 : _condition())
        {
            return VoltPoll.Completed;
        }

        _tick = runtime.TickNumber;
        runtime.WakeAtNextTick(context.LocalWaker);
        return VoltPoll.Pending;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(_condition is null ? Name : "VoltTask.WaitUntil", null, 0);
}
