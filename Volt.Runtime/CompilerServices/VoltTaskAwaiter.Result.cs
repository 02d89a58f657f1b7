using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>Awaits a <see cref="VoltTask{TResult}"/>.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct VoltTaskAwaiter<TResult> : ICriticalNotifyCompletion, IVoltTaskAwaiter
{
    internal TaskAwait Core;
    private readonly TResult _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal VoltTaskAwaiter(VoltTask<TResult> task)
    {
        Core = new TaskAwait(task.Arena, task.Index, task.Generation);
        _value = task.Value;
    }

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

    /// <summary>Ends the await: consumes the task, and gives its result or rethrows its fault.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TResult GetResult() => Core.Arena is null
        ? _value
        : VoltTaskCore.Consume(Unsafe.As<Arena<TResult>>(Core.Arena), Core.Index, Core.Generation);

    /// <summary>From ordinary async code: starts the task, and runs the continuation when it has ended.</summary>
    /// <param name="continuation">What to do afterwards.</param>
    public readonly void OnCompleted(Action continuation) => TaskBridge.Start(Core, continuation);

    /// <inheritdoc cref="OnCompleted"/>
    public readonly void UnsafeOnCompleted(Action continuation) => TaskBridge.Start(Core, continuation);
}
