using Volt.CompilerServices;

namespace Volt;

/// <summary>Awaits a task as a part of itself, and applies a function to its result.</summary>
internal struct MapMachine<TSource, TResult> : IVoltMachine<TResult>, IOwnsTasks<MapMachine<TSource, TResult>>
{
    private VoltTaskAwaiter<TSource> _source;
    private Func<TSource, TResult> _map;
    private bool _suspended;

    public static string Name => "VoltTask.Map";

    public TResult Result { get; private set; }

    internal static VoltTask<TResult> Create(VoltTask<TSource> source, Func<TSource, TResult> map)
    {
        var task = VoltMachine.Create<MapMachine<TSource, TResult>, TResult>();
        ref var machine = ref VoltMachine.Of<MapMachine<TSource, TResult>, TResult>(task);
        machine._source = source.GetAwaiter();
        machine._map = map;
        machine._suspended = false;
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (_suspended || !_source.IsCompleted)
        {
            _suspended = true;
            var status = _source.Poll(ref context);
            if (status != VoltPoll.Completed)
            {
                return status;
            }
        }

        Result = _map(_source.GetResult());
        return VoltPoll.Completed;
    }

    readonly Dropping<MapMachine<TSource, TResult>> IOwnsTasks<MapMachine<TSource, TResult>>.Dropping => static (ref MapMachine<TSource, TResult> machine) => machine._source.Core.Drop();

    public readonly void Trace(VoltTrace trace)
    {
        trace.Add(Name, null, 0);
        trace.Add(_source);
    }
}
