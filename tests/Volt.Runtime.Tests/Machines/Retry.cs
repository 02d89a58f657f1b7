using Volt.CompilerServices;

namespace Volt.Tests;

/// <summary>try { await first; } catch { } await second; with one field for both awaits, as in generated code.</summary>
internal struct Retry : IVoltMachine<Unit>
{
    private ContextAwaiter _first;
    private bool _suspended;
    private ForeignAwait<ContextAwaiter> _await;

    public static string Name => "Hand.Retry";

    internal static ContextAwaiter? Second { get; private set; }

    public readonly Unit Result => default;

    internal static VoltTask Create(ContextAwaiter first, ContextAwaiter second)
    {
        var task = VoltMachine.Create<Retry>();
        ref var machine = ref VoltMachine.Of<Retry>(task);
        machine._first = first;
        machine._suspended = false;
        Second = second;
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (!_suspended)
        {
            try
            {
                _await.Awaiter = _first;
                _await.Poll(ref context);
            }
            catch (InvalidDataException)
            {
                _await.Awaiter = Second!;
                _suspended = true;
            }
        }

        return _await.Poll(ref context);
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
