using Volt.CompilerServices;

namespace Volt.Tests;

internal struct DoubleMachine : IVoltMachine<int>
{
    private int _value;
    private bool _yielded;

    public static string Name => "Hand.Double";

    public int Result { get; private set; }

    internal void Start(int value)
    {
        _value = value;
        _yielded = false;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (!_yielded)
        {
            _yielded = true;
            return VoltPoll.Yielded;
        }

        if (context.TakeAbort())
        {
            return VoltPoll.Aborted;
        }

        Result = _value * 2;
        return VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, "Hand.cs", 11);
}
