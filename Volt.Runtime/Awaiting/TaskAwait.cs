using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>The state of one await of a Volt task.</summary>
internal struct TaskAwait
{
    internal readonly Arena? Arena;
    internal readonly int Index;
    internal readonly uint Generation;

    // Whether this await polls the task itself, or the number of its waiter node plus one, or zero for neither.
    internal int Link;

    internal const int Owns = -1;

    internal TaskAwait(Arena? arena, int index, uint generation, int link = 0)
    {
        Arena = arena;
        Index = index;
        Generation = generation;
        Link = link;
    }

    internal VoltPoll Poll(ref VoltContext context) => Poll(Arena, Index, Generation, ref Link, ref context);

    /// <summary>
    /// The same for an await that keeps its state by itself: a struct in a struct is dear to take apart for an interpreter. A child's fault is kept for whoever takes the outcome, or goes
    /// <paramref name="through"/> to the caller.
    /// </summary>
    internal static VoltPoll Poll(Arena? arena, int index, uint generation, ref int link, ref VoltContext context, bool through = false)
    {
        if (arena is null)
        {
            return VoltPoll.Completed;
        }

        ref var header = ref arena.Header(index);
        if (header.Generation != generation || header.State >= SlotState.Completed)
        {
            link = 0;
            return VoltPoll.Completed;
        }

        if (link != Owns)
        {
            if (header.State != SlotState.Cold)
            {
                return PollStarted(arena, index, ref link, ref header, ref context);
            }

            // A pending abort is for the first suspension to take, here as in a child that lies inline.
            header.State = SlotState.Owned;
            link = Owns;
        }

        return PollChild(arena, index, ref link, ref context, through);
    }

    private static VoltPoll PollChild(Arena arena, int index, ref int link, ref VoltContext context, bool through)
    {
        var depth = context.Depth++;
        if (context.IsTooDeep(onStack: 0))
        {
            context.Depth = depth;
            arena.Free(index);
            ThrowTooDeep(arena.Name);
        }

        var status = through ? arena.PollThrough(index, ref context) : arena.PollOwned(index, ref context);
        context.Depth = depth;
        if (status >= VoltPoll.Completed)
        {
            link = 0;
        }

        return status;
    }

    [DoesNotReturn]
    internal static void ThrowTooDeep(string name) => throw new InsufficientExecutionStackException(
        $"The chain of tasks that await each other is too deep for the stack. '{name}' would be the next.");

    private static VoltPoll PollStarted(Arena arena, int index, ref int link, ref SlotHeader header, ref VoltContext context)
    {
        if (context.TakeAbort())
        {
            if (link > 0)
            {
                arena.Runtime.RemoveWaiter(ref header, link - 1);
                link = 0;
            }

            return VoltPoll.Aborted;
        }

        if (link == 0)
        {
            if (IsAwaited(arena, ref header))
            {
                VoltTaskCore.ThrowAwaitedTwice();
            }

            if (arena == context.Arena && index == context.Index)
            {
                throw new InvalidOperationException($"The task '{arena.Name}' awaits itself.");
            }

            link = arena.Runtime.AddWaiter(ref header, context.LocalWaker) + 1;
        }

        return VoltPoll.Pending;
    }

    /// <summary>Refuses a task that cannot be awaited any more, before anything runs.</summary>
    internal static void Check(Arena? arena, int index, uint generation)
    {
        if (arena is null)
        {
            return;
        }

        arena.Runtime.CheckThread();
        ref var header = ref arena.Header(index);
        if (header.Generation != generation)
        {
            VoltTaskCore.ThrowConsumed();
        }

        if (IsAwaited(arena, ref header))
        {
            VoltTaskCore.ThrowAwaitedTwice();
        }
    }

    private static bool IsAwaited(Arena arena, ref SlotHeader header) =>
        header.State == SlotState.Owned || ((header.Flags & SlotFlags.HasWaiter) != 0 && !arena.IsShared);

    /// <summary>Consumes a task that has ended badly.</summary>
    internal readonly ExceptionDispatchInfo? TakeFault()
    {
        if (Arena is null)
        {
            return null;
        }

        ref var header = ref Arena.Header(Index);
        if (header.Generation != Generation || header.State is not (SlotState.Faulted or SlotState.Aborted))
        {
            return null;
        }

        var fault = header.State == SlotState.Faulted ? Arena.TakeFault(ref header) : ExceptionDispatchInfo.Capture(new VoltAbortedException("The awaited task was aborted."));
        Arena.Free(Index);
        return fault;
    }

    /// <summary>Consumes a task that has ended well.</summary>
    internal readonly void Take()
    {
        if (Arena is not null)
        {
            VoltTaskCore.Consume(Arena, Index, Generation);
        }
    }

    /// <summary>Consumes a task that has ended well, and gives its result, or the value of one that needed no task.</summary>
    internal readonly TResult Take<TResult>(TResult inline) =>
        Arena is null ? inline : VoltTaskCore.Consume(Unsafe.As<Arena<TResult>>(Arena), Index, Generation);

    /// <summary>Consumes a task that has ended, if it is there still.</summary>
    internal readonly void Discard()
    {
        if (Arena is not null && Arena.Header(Index) is { State: SlotState.Completed } header && header.Generation == Generation)
        {
            Arena.Free(Index);
        }
    }

    /// <summary>The await will not happen: a cold task is freed.</summary>
    internal readonly void Drop()
    {
        if (Arena is not null && Arena.IsCurrent(Index, Generation) && Arena.Header(Index).State == SlotState.Cold)
        {
            Arena.Drop(Index);
        }
    }

    internal readonly void Trace(VoltTrace trace)
    {
        if (Arena is null)
        {
            return;
        }

        if (Link == Owns)
        {
            Arena.Trace(Index, trace);
        }
        else
        {
            trace.Add($"the end of {Arena.Name} {new TaskId(Arena.Number, Index, Generation)}", null, 0);
        }
    }
}
