using Volt.CompilerServices;

namespace Volt.Tests;

internal struct ReadyMachine : IVoltMachine<Unit>
{
    internal List<int>? Log;
    internal int Value;

    public static string Name => "Hand.Ready";

    public readonly Unit Result => default;

    public readonly VoltPoll Poll(ref VoltContext context)
    {
        Log?.Add(Value);
        return VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
