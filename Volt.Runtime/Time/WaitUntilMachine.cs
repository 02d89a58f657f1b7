using Volt.CompilerServices;

namespace Volt;

/// <summary>Waits for the first tick at which a condition holds.</summary>
internal struct WaitUntilMachine : IVoltMachine<Unit>
{
    private WaitUntilAwait _wait;

    public static string Name => WaitUntilAwait.Name;

    public readonly Unit Result => default;

    internal static VoltTask Create(Func<bool> condition)
    {
        var task = VoltMachine.Create<WaitUntilMachine>();
        VoltMachine.Of<WaitUntilMachine>(task)._wait.Start(condition);
        return task;
    }

    public VoltPoll Poll(ref VoltContext context) => _wait.Poll(ref context);

    public readonly void Trace(VoltTrace trace) => _wait.Trace(trace);
}
