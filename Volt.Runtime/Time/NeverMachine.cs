using Volt.CompilerServices;

namespace Volt;

/// <summary>Waits until it is aborted.</summary>
internal struct NeverMachine : IVoltMachine<Unit>
{
    public static string Name => "VoltTask.Never";

    public readonly Unit Result => default;

    public readonly VoltPoll Poll(ref VoltContext context) => context.TakeAbort() ? VoltPoll.Aborted : VoltPoll.Pending;

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
