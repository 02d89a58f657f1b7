using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>Waits for a task, consumes it, and passes its outcome on.</summary>
internal struct ObserverMachine<TResult> : IVoltMachine<Unit>
{
    private TaskAwait _task;
    private IOutcomeSink<TResult> _sink;

    public static string Name => "(observer)";

    public readonly Unit Result => default;

    /// <summary>Starts the task if it is cold, and its observer.</summary>
    /// <returns>Where the task is now.</returns>
    internal static void Start(Arena arena, int index, uint generation, IOutcomeSink<TResult> sink)
    {
        var runtime = arena.Runtime;
        var observers = Arena<ObserverMachine<TResult>, Unit>.In(runtime);
        var observer = observers.Create(out _);
        observers.Machine(observer) = new ObserverMachine<TResult>
        {
            _task = new TaskAwait(arena, index, generation),
            _sink = sink,
        };
        runtime.EnqueueInternal(observers, observer);
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        // Only disposal aborts an observer, and it aborts the task too: that is the outcome to pass on.
        context.TakeAbort();
        var status = _task.Poll(ref context);
        if (status < VoltPoll.Completed)
        {
            return status;
        }

        var arena = _task.Arena!;
        ref var header = ref arena.Header(_task.Index);
        switch (header.Generation == _task.Generation ? header.State : SlotState.Free)
        {
            case SlotState.Completed:
                _sink.SetResult(Take(arena));
                break;
            case SlotState.Faulted:
                var fault = arena.TakeFault(ref header);
                arena.Free(_task.Index);
                _sink.SetException(fault.SourceException);
                break;
            default:
                if (header.Generation == _task.Generation)
                {
                    arena.Free(_task.Index);
                }

                _sink.SetAborted();
                break;
        }

        return VoltPoll.Completed;
    }

    private readonly TResult Take(Arena arena)
    {
        // A VoltTask may stand for a task with a result, which nobody asked for.
        if (typeof(TResult) == typeof(Unit))
        {
            VoltTaskCore.Consume(arena, _task.Index, _task.Generation);
            return default!;
        }

        return VoltTaskCore.Consume(Unsafe.As<Arena<TResult>>(arena), _task.Index, _task.Generation);
    }

    public readonly void Trace(VoltTrace trace) => _task.Trace(trace);
}
