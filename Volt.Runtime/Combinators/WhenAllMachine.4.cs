using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs 4 tasks side by side, and ends with all results.</summary>
internal struct WhenAllMachine<T1, T2, T3, T4> : IVoltMachine<(T1, T2, T3, T4)>
{
    private WhenAllCore _core;

    // Holds the values of those that need no task until the others join them.
    private (T1, T2, T3, T4) _results;

    public static string Name => "VoltTask.WhenAll";

    public readonly (T1, T2, T3, T4) Result => _results;

    internal static VoltTask<(T1, T2, T3, T4)> Create(ChildSet children, (T1, T2, T3, T4) inline)
    {
        ref var machine = ref VoltMachine.Create<WhenAllMachine<T1, T2, T3, T4>, (T1, T2, T3, T4)>(out var task);
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
