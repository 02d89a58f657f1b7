using Volt.CompilerServices;

namespace Volt;

/// <summary>Only its slot is used: it holds the exception of a task that was made faulted.</summary>
internal struct FaultedMachine<TResult> : IVoltMachine<TResult>
{
    public static string Name => "VoltTask.FromException";

    public readonly TResult Result => default!;

    public readonly VoltPoll Poll(ref VoltContext context) => VoltPoll.Completed;

    public readonly void Trace(VoltTrace trace)
    {
    }
}
