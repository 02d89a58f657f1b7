using Volt.CompilerServices;

namespace Volt;

/// <summary>One step of a stream that ordinary code asked for, as a task of its own.</summary>
internal struct StreamStep<T> : IVoltMachine<bool>
{
    private VoltStream<T> _stream;
    private bool _waitOnly;

    public static string Name => "VoltStream.MoveNextAsync";

    public readonly bool Result => !_waitOnly && _stream.Result;

    /// <summary>Looks for the next item.</summary>
    internal static ValueTask<bool> Next(VoltStream<T> stream)
    {
        var task = Begin(stream, waitOnly: false);
        return !TryEnd(task, out var moved, out var fault) ? task.AsValueTask()
            : fault is null ? new ValueTask<bool>(moved)
            : ValueTask.FromException<bool>(fault);
    }

    /// <summary>Leaves the stream, or only waits until the step under way has left it.</summary>
    internal static ValueTask Leave(VoltStream<T> stream, bool waitOnly)
    {
        var task = Begin(stream, waitOnly);
        return !TryEnd(task, out _, out var fault) ? task.AsVoltTask().AsValueTask()
            : fault is null ? default
            : ValueTask.FromException(fault);
    }

    private static VoltTask<bool> Begin(VoltStream<T> stream, bool waitOnly)
    {
        var runtime = VoltRuntime.RequireCurrent();
        var arena = Arena<StreamStep<T>, bool>.In(runtime);
        var index = arena.Create(out var generation);
        arena.Machine(index) = new StreamStep<T> { _stream = stream, _waitOnly = waitOnly };
        arena.Header(index).Flags |= SlotFlags.Internal;
        if (!waitOnly)
        {
            stream.RunBy(arena, index, generation);
        }

        runtime.StartNow(arena, index);
        return new VoltTask<bool>(arena, index, generation);
    }

    private static bool TryEnd(VoltTask<bool> task, out bool moved, out Exception? fault)
    {
        (moved, fault) = (false, null);
        var arena = task.Arena!;
        ref var header = ref arena.Header(task.Index);
        if (header.State == SlotState.Completed)
        {
            moved = task.GetAwaiter().GetResult();
            return true;
        }

        if (header.State != SlotState.Faulted)
        {
            return false;
        }

        fault = arena.TakeFault(ref header).SourceException;
        arena.Free(task.Index);
        return true;
    }

    public readonly VoltPoll Poll(ref VoltContext context)
    {
        if (!_waitOnly)
        {
            return _stream.Poll(ref context);
        }

        if (!_stream.IsUnderWay)
        {
            return VoltPoll.Completed;
        }

        _stream.WakeAtEnd(context.LocalWaker);
        return VoltPoll.Pending;
    }

    public readonly void Trace(VoltTrace trace) => _stream.Trace(trace);
}
