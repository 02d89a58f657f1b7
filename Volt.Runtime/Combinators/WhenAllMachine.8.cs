using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs 8 tasks side by side, and ends with all results.</summary>
internal struct WhenAllMachine<T1, T2, T3, T4, T5, T6, T7, T8> : IVoltMachine<(T1, T2, T3, T4, T5, T6, T7, T8)>
{
    private WhenAllCore _core;

    // Holds the values of those that need no task until the others join them.
    private (T1, T2, T3, T4, T5, T6, T7, T8) _results;

    public static string Name => "VoltTask.WhenAll";

    public readonly (T1, T2, T3, T4, T5, T6, T7, T8) Result => _results;

    internal static VoltTask<(T1, T2, T3, T4, T5, T6, T7, T8)> Create(ChildSet children, (T1, T2, T3, T4, T5, T6, T7, T8) inline)
    {
        ref var machine = ref VoltMachine.Create<WhenAllMachine<T1, T2, T3, T4, T5, T6, T7, T8>, (T1, T2, T3, T4, T5, T6, T7, T8)>(out var task);
        machine._core = new WhenAllCore(children);
        machine._results = inline;
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        var status = _core.Poll(ref context);
        if (status == VoltPoll.Completed)
        {
            var children = _core.Children;
            try
            {
                children.ThrowFirst();
                _results.Item1 = children.Take(0, _results.Item1);
                _results.Item2 = children.Take(1, _results.Item2);
                _results.Item3 = children.Take(2, _results.Item3);
                _results.Item4 = children.Take(3, _results.Item4);
                _results.Item5 = children.Take(4, _results.Item5);
                _results.Item6 = children.Take(5, _results.Item6);
                _results.Item7 = children.Take(6, _results.Item7);
                _results.Item8 = children.Take(7, _results.Item8);
            }
            finally
            {
                children.Return();
            }
        }

        return status;
    }

    public readonly void Trace(VoltTrace trace) => _core.Trace(Name, trace);
}
