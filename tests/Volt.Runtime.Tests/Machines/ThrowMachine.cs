using Volt.CompilerServices;

namespace Volt.Tests;

internal struct ThrowMachine : IVoltMachine<Unit>
{
    private int _left;
    private Exception _exception;

    public static string Name => "Hand.Throws";

    public readonly Unit Result => default;

    internal void Start(int yields, Exception exception)
    {
        _left = yields;
        _exception = exception;
    }

    public VoltPoll Poll(ref VoltContext context) => _left-- > 0 ? VoltPoll.Yielded : throw _exception;

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, "Hand.cs", 30);
}
