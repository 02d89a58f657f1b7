using Volt.CompilerServices;

namespace Volt;

/// <summary>A wait of the runtime's own as a task: for those that are started, kept or combined.</summary>
internal struct AwaitMachine<TAwait> : IVoltMachine<Unit>
    where TAwait : struct, IRuntimeAwait
{
    /// <summary>To be started where it lies.</summary>
    internal TAwait Wait;

    public static string Name => TAwait.Name;

    public readonly Unit Result => default;

    public VoltPoll Poll(ref VoltContext context) => Wait.Poll(ref context);

    public readonly void Trace(VoltTrace trace) => Wait.Trace(trace);
}
