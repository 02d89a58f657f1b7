using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>What <see cref="VoltTask"/> and <see cref="VoltTask{TResult}"/> have in common.</summary>
internal static partial class VoltTaskCore
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsCompleted(Arena? arena, int index, uint generation)
    {
        if (arena is null)
        {
            return true;
        }

        arena.Runtime.CheckThread();
        ref var header = ref arena.Header(index);
        return header.Generation != generation || header.State >= SlotState.Completed;
    }

    internal static VoltTaskStatus Status(Arena? arena, int index, uint generation)
    {
        if (arena is null)
        {
            return VoltTaskStatus.Completed;
        }

        arena.Runtime.CheckThread();
        ref var header = ref arena.Header(index);
        return header.Generation != generation ? VoltTaskStatus.Gone : StatusOf(ref header);
    }

    internal static VoltTaskStatus StatusOf(ref SlotHeader header) => header.State switch
    {
        SlotState.Cold => VoltTaskStatus.Cold,
        SlotState.Fresh or SlotState.Queued => VoltTaskStatus.Ready,
        SlotState.Owned or SlotState.Waiting => VoltTaskStatus.Waiting,
        SlotState.Completed => VoltTaskStatus.Completed,
        SlotState.Faulted => VoltTaskStatus.Faulted,
        SlotState.Aborted => VoltTaskStatus.Aborted,
        _ => VoltTaskStatus.Gone,
    };

    /// <summary>The usual start: of a cold task of the current runtime. False for whatever else there may be to do, or to say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryStart(Arena? arena, int index, uint generation)
    {
        if (arena is null || !arena.Runtime.IsSurelyCurrent)
        {
            return false;
        }

        ref var header = ref arena.Header(index);
        if (header.Generation != generation || header.State != SlotState.Cold)
        {
            return false;
        }

        header.Flags = (byte)(header.Flags | SlotFlags.Kept);
        arena.Runtime.Enqueue(arena, index, ref header);
        return true;
    }

    internal static (Arena Arena, int Index, uint Generation) Start(VoltRuntime runtime, Arena arena, int index, uint generation)
    {
        runtime.CheckUsable();
        arena.Runtime.CheckThread();
        ref var header = ref arena.Header(index);
        if (header.Generation != generation)
        {
            ThrowConsumed();
        }

        if (header.State >= SlotState.Completed || arena.IsShared)
        {
            return (arena, index, generation);
        }

        if (header.State != SlotState.Cold)
        {
            ThrowStarted();
        }

        if (arena.Runtime != runtime)
        {
            (arena, index, generation) = arena.MoveTo(runtime, index);
            header = ref arena.Header(index);
        }

        header.Flags |= SlotFlags.Kept;
        runtime.Enqueue(arena, index, ref header);
        return (arena, index, generation);
    }

    internal static bool Abort(Arena? arena, int index, uint generation)
    {
        if (arena is null)
        {
            return false;
        }

        arena.Runtime.CheckThread();
        return arena.Runtime.AbortSlot(arena, index, generation);
    }

    /// <summary>Puts a fault into a slot that was just taken.</summary>
    internal static void Fault(Arena arena, int index, Exception exception)
    {
        ref var header = ref arena.Header(index);
        header.Flags = SlotFlags.Kept | SlotFlags.Observed;
        arena.Runtime.StoreFault(ref header, exception);
    }

    /// <summary>Consumes a task without a result.</summary>
    internal static void Consume(Arena arena, int index, uint generation)
    {
        CheckOutcome(arena, index, generation);
        arena.Free(index);
    }

    /// <summary>Consumes a task with a result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TResult Consume<TResult>(Arena<TResult> arena, int index, uint generation) =>
        arena.TryTakeStored(index, generation, out var result) ? result : ConsumeSlowly(arena, index, generation);

    private static TResult ConsumeSlowly<TResult>(Arena<TResult> arena, int index, uint generation)
    {
        if (arena.TryTakeResult(index, generation, out var result))
        {
            return result;
        }

        CheckOutcome(arena, index, generation);
        result = arena.ReadResult(index);
        arena.Free(index);
        return result;
    }

    private static void CheckOutcome(Arena arena, int index, uint generation)
    {
        var runtime = arena.Runtime;
        runtime.CheckThread();
        runtime.ThrowIfFallbackAborts();
        ref var header = ref arena.Header(index);
        if (header.Generation != generation)
        {
            ThrowConsumed();
        }

        if (header.State != SlotState.Completed)
        {
            ThrowOutcome(runtime, arena, index, ref header);
        }
    }

    private static void ThrowOutcome(VoltRuntime runtime, Arena arena, int index, ref SlotHeader header)
    {
        switch (header.State)
        {
            case SlotState.Faulted:
                var fault = arena.TakeFault(ref header);
                arena.Free(index);
                if (fault.SourceException is InsufficientExecutionStackException)
                {
                    // It passes through thousands of awaits: a stack trace that grew with each would take minutes.
                    throw fault.SourceException;
                }

                fault.Throw();
                break;
            case SlotState.Aborted:
                arena.Free(index);
                throw new VoltAbortedException("The awaited task was aborted.");
            default:
                throw new InvalidOperationException(
                    $"The task '{arena.Name}' is not complete. Await it in a Volt task, or drive it with VoltRuntime.Run(task).");
        }
    }

    [DoesNotReturn]
    internal static void ThrowConsumed() => throw new InvalidOperationException(
        "This task was awaited, spawned or aborted before, and a VoltTask is consumed once. Call Preserve() on it first to await it more than once.");

    [DoesNotReturn]
    internal static void ThrowStarted() => throw new InvalidOperationException(
        "This task is running already: it was started before, or another task awaits it. Only a cold task can be started or spawned.");

    [DoesNotReturn]
    internal static void ThrowAwaitedTwice() => throw new InvalidOperationException(
        "Another await is waiting for this task already, and a VoltTask is consumed once. Call Preserve() on it first to await it more than once.");
}
