using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>Awaits a <see cref="VoltTask"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct VoltTaskAwaiter : ICriticalNotifyCompletion, IVoltTaskAwaiter
{
    // The fields of a TaskAwait, flat.
    internal Arena? Arena;
    internal readonly int Index;
    internal readonly uint Generation;
    internal int Link;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal VoltTaskAwaiter(VoltTask task)
    {
        Arena = task.Arena;
        Index = task.Index;
        Generation = task.Generation;
        Link = 0;
    }

    internal VoltTaskAwaiter(Arena arena, int index, uint generation, int link)
    {
        Arena = arena;
        Index = index;
        Generation = generation;
        Link = link;
    }

    /// <summary>Whether the task has ended.</summary>
    public readonly bool IsCompleted
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => VoltTaskCore.IsCompleted(Arena, Index, Generation);
    }

    /// <summary>The awaiter of a task whose outcome was taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Taken(out VoltTaskAwaiter awaiter)
    {
        Unsafe.SkipInit(out awaiter);
        awaiter.Arena = null;
    }

    internal readonly TaskAwait Core => new(Arena, Index, Generation, Link);

    readonly TaskAwait IVoltTaskAwaiter.Core => Core;

    /// <summary>Polls a cold task as part of the running one, or waits for a started one.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context) => TaskAwait.Poll(Arena, Index, Generation, ref Link, ref context, through: true);

    /// <summary>Ends the await: consumes the task, and rethrows its fault.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void GetResult()
    {
        if (Arena is not null)
        {
            VoltTaskCore.Consume(Arena, Index, Generation);
        }
    }

    /// <summary>From ordinary async code: starts the task, and runs the continuation when it has ended.</summary>
    /// <param name="continuation">What to do afterwards.</param>
    public readonly void OnCompleted(Action continuation) => TaskBridge.Start(Core, continuation);

    /// <inheritdoc cref="OnCompleted"/>
    public readonly void UnsafeOnCompleted(Action continuation) => TaskBridge.Start(Core, continuation);
}
