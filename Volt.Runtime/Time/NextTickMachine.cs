using Volt.CompilerServices;

namespace Volt;

/// <summary>Waits for the next tick of whoever drives the runtime.</summary>
internal struct NextTickMachine : IVoltMachine<Unit>
{
    private NextTickAwait _wait;

    public static string Name => NextTickAwait.Name;

    public readonly Unit Result => default;

    internal static VoltTask Create()
    {
        var task = VoltMachine.Create<NextTickMachine>();
        VoltMachine.Of<NextTickMachine>(task)._wait.Start();
        return task;
    }

    public VoltPoll Poll(ref VoltContext context) => _wait.Poll(ref context);

    public readonly void Trace(VoltTrace trace) => _wait.Trace(trace);
}
