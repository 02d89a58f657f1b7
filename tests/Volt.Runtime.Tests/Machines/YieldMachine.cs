using Volt.CompilerServices;

namespace Volt.Tests;

internal struct YieldMachine : IVoltMachine<Unit>
{
    private int _left;
    private int _step;
    private bool _suspended;
    private Action<int>? _onStep;

    public static string Name => "Hand.Yields";

    public readonly Unit Result => default;

    internal void Start(int times, Action<int>? onStep)
    {
        _left = times;
        _step = 0;
        _suspended = false;
        _onStep = onStep;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (_suspended && context.TakeAbort())
        {
            _onStep?.Invoke(-1);
            return VoltPoll.Aborted;
        }

        _onStep?.Invoke(_step);
        _step++;
        if (_left-- == 0)
        {
            return VoltPoll.Completed;
        }

        _suspended = true;
        return VoltPoll.Yielded;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, "Hand.cs", 7);
}
