using System.Runtime.InteropServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs tasks of one type side by side; the results land in their order, in memory of the caller's or in a new array.</summary>
internal struct WhenAllListMachine<TResult> : IVoltMachine<TResult[]>, IOwnsTasks<WhenAllListMachine<TResult>>
{
    private WhenAllCore _core;
    private Memory<TResult> _results;
    private TResult[]? _array;

    public static string Name => "VoltTask.WhenAll";

    public readonly TResult[] Result => _array!;

    /// <summary>The results' memory holds the values of those that need no task; the others overwrite it.</summary>
    internal static VoltTask<TResult[]> Create(ChildSet children, Memory<TResult> results)
    {
        var task = VoltMachine.Create<WhenAllListMachine<TResult>, TResult[]>();
        ref var machine = ref VoltMachine.Of<WhenAllListMachine<TResult>, TResult[]>(task);
        machine._core = new WhenAllCore(children);
        machine._results = results;
        machine._array = MemoryMarshal.TryGetArray<TResult>(results, out var segment) && segment.Count == segment.Array!.Length
            ? segment.Array
            : null;
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
                var results = _results.Span;
                for (var i = 0; i < children.Count; i++)
                {
                    results[i] = children.Take(i, results[i]);
                }
            }
            finally
            {
                children.Return();
            }
        }

        return status;
    }

    readonly Dropping<WhenAllListMachine<TResult>> IOwnsTasks<WhenAllListMachine<TResult>>.Dropping => static (ref WhenAllListMachine<TResult> machine) => machine._core.Children.Drop();

    public readonly void Trace(VoltTrace trace) => _core.Trace(Name, trace);
}
