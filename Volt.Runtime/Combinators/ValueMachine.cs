using Volt.CompilerServices;

namespace Volt;

/// <summary>Only its slot is used: it holds the result of a task that was made complete.</summary>
internal struct ValueMachine<TResult> : IVoltMachine<TResult>
{
    internal TResult Value;

    public static string Name => "VoltTask.FromResult";

    public readonly TResult Result => Value;

    public readonly VoltPoll Poll(ref VoltContext context) => VoltPoll.Completed;

    public readonly void Trace(VoltTrace trace)
    {
    }
}
