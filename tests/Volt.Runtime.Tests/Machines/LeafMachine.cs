using Volt.CompilerServices;

namespace Volt.Tests;

/// <summary>for (i = 0; i &lt; rounds; i++) { await signal; step(i); } with a finally block that logs -1.</summary>
internal struct LeafMachine : IVoltMachine<Unit>
{
    private int _round;
    private int _rounds;
    private bool _suspended;
    private Action<int>? _step;
    private LeafAwait<Signal> _await;

    public static string Name => "Hand.Leaf";

    public readonly Unit Result => default;

    internal void Start(Signal signal, int rounds, Action<int>? step)
    {
        _round = 0;
        _rounds = rounds;
        _suspended = false;
        _step = step;
        _await.Awaiter = signal;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        while (_round < _rounds)
        {
            if (_suspended || !_await.Awaiter.IsCompleted)
            {
                _suspended = true;
                var status = _await.Poll(ref context);
                if (status != VoltPoll.Completed)
                {
                    if (status == VoltPoll.Aborted)
                    {
                        _step?.Invoke(-1);
                    }

                    return status;
                }

                _suspended = false;
            }

            _await.Awaiter.GetResult();
            _step?.Invoke(_round);
            _round++;
        }

        _step?.Invoke(-1);
        return VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, "Hand.cs", 50);
}
