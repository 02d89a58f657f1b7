using Volt.CompilerServices;

namespace Volt.Tests;

internal struct SumMachine : IVoltMachine<int>
{
    private int _state;
    private int _sum;
    private DoubleMachine _child;
    private VoltTask<int> _other;
    private VoltTaskAwaiter<int> _await;

    public static string Name => "Hand.Sum";

    public readonly int Result => _sum;

    internal void Start(int value, VoltTask<int> other)
    {
        _state = 0;
        _other = other;
        _child.Start(value);
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        VoltPoll status;
        if (_state == 0)
        {
            status = _child.Poll(ref context);
            if (status != VoltPoll.Completed)
            {
                return status;
            }

            _sum = _child.Result;
            _await = _other.GetAwaiter();
            _state = 1;
        }

        if (!_await.IsCompleted)
        {
            status = _await.Poll(ref context);
            if (status != VoltPoll.Completed)
            {
                return status;
            }
        }

        _sum += _await.GetResult();
        return VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace)
    {
        trace.Add(Name, "Hand.cs", 20 + _state);
        if (_state == 0)
        {
            _child.Trace(trace);
        }
        else
        {
            trace.Add(_await);
        }
    }
}
