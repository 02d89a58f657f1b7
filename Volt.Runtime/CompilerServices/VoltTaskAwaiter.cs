using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>Awaits a <see cref="VoltTask"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct VoltTaskAwaiter : ICriticalNotifyCompletion, IVoltTaskAwaiter
{
    internal TaskAwait Core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal VoltTaskAwaiter(VoltTask task) => Core = new TaskAwait(task.Arena, task.Index, task.Generation);

    /// <summary>Whether the task has ended.</summary>
    public readonly bool IsCompleted
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Core.Arena is null || Core.IsCompleted;
    }

    readonly TaskAwait IVoltTaskAwaiter.Core => Core;

    /// <summary>Polls a cold task as part of the running one, or waits for a started one.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context) => Core.Poll(ref context);

    /// <summary>Ends the await: consumes the task, and rethrows its fault.</summary>
    public readonly void GetResult()
    {
        if (Core.Arena is not null)
        {
            VoltTaskCore.Consume(Core.Arena, Core.Index, Core.Generation);
        }
    }

    /// <summary>From ordinary async code: starts the task, and runs the continuation when it has ended.</summary>
    /// <param name="continuation">What to do afterwards.</param>
    public readonly void OnCompleted(Action continuation) => TaskBridge.Start(Core, continuation);

    /// <inheritdoc cref="OnCompleted"/>
    public readonly void UnsafeOnCompleted(Action continuation) => TaskBridge.Start(Core, continuation);
}
