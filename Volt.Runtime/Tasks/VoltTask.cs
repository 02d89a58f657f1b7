using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>
/// A task of a <see cref="VoltRuntime"/>: cold until it is awaited, started or spawned, and consumed once.
/// The default value is a completed task.
/// </summary>
[DebuggerDisplay("{Arena is null ? \"completed\" : Arena.Name,nq}, {Status}")]
[AsyncMethodBuilder(typeof(VoltTaskMethodBuilder))]
public readonly partial struct VoltTask : IEquatable<VoltTask>
{
    internal readonly Arena? Arena;
    internal readonly int Index;
    internal readonly uint Generation;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal VoltTask(Arena arena, int index, uint generation)
    {
        Arena = arena;
        Index = index;
        Generation = generation;
    }

    /// <summary>One await of the task.</summary>
    internal TaskAwait Await => new(Arena, Index, Generation);

    /// <summary>A task that has already completed.</summary>
    public static VoltTask CompletedTask => default;

    /// <summary>Whether the task has ended, in whatever way. True of a task that was consumed, too.</summary>
    /// <exception cref="InvalidOperationException">The task's runtime belongs to another thread.</exception>
    public bool IsCompleted => VoltTaskCore.IsCompleted(Arena, Index, Generation);

    /// <summary>How far the task is; <see cref="VoltTaskStatus.Gone"/> once it was consumed.</summary>
    /// <exception cref="InvalidOperationException">The task's runtime belongs to another thread.</exception>
    public VoltTaskStatus Status => VoltTaskCore.Status(Arena, Index, Generation);

    /// <summary>A task that has completed with a result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="result">The result.</param>
    public static VoltTask<TResult> FromResult<TResult>(TResult result) => new(result);

    /// <summary>A task that has ended with an exception, which its await throws. If none comes, nobody is told.</summary>
    /// <param name="exception">The exception.</param>
    public static VoltTask FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var task = VoltMachine.Create<FaultedMachine<Unit>>();
        VoltTaskCore.Fault(task.Arena!, task.Index, exception);
        return task;
    }

    /// <summary>A task that has ended with an exception, which its await throws. If none comes, nobody is told.</summary>
    /// <typeparam name="TResult">The type of the result that it would have had.</typeparam>
    /// <param name="exception">The exception.</param>
    public static VoltTask<TResult> FromException<TResult>(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var task = VoltMachine.Create<FaultedMachine<TResult>, TResult>();
        VoltTaskCore.Fault(task.Arena!, task.Index, exception);
        return task;
    }

    /// <summary>Suspends the running task until the next pass, so that the other ready tasks have their turn.</summary>
    public static VoltYield Yield() => default;

    /// <summary>Starts the task on the current runtime: it runs from the next pass on, and is awaited later. A fault that no await has seen by then is reported when the runtime drains or is disposed.</summary>
    /// <remarks>Allocates nothing once warm. The outcome stays in the task's slot until it is awaited: use <see cref="VoltRuntime.Spawn(VoltTask)"/> if nobody will.</remarks>
    /// <returns>The running task; use it in place of this one, which may have belonged to another runtime. A task that has ended is returned as it is.</returns>
    /// <exception cref="InvalidOperationException">The task was started, awaited or consumed before; there is no current runtime, or this is another thread.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VoltTask Start() => VoltTaskCore.TryStart(Arena, Index, Generation) ? this : StartSlowly();

    private VoltTask StartSlowly()
    {
        if (Arena is null)
        {
            return this;
        }

        var started = VoltTaskCore.Start(VoltRuntime.RequireCurrent(), Arena, Index, Generation);
        return new VoltTask(started.Arena, started.Index, started.Generation);
    }

    /// <summary>
    /// Asks the task to abort: it leaves by its finally blocks, without an exception, and no catch runs. A task that has not
    /// run yet is dropped; one that has ended stays as it is.
    /// </summary>
    /// <returns>Whether the request was news to a live task.</returns>
    /// <exception cref="InvalidOperationException">The task's runtime belongs to another thread.</exception>
    public bool Abort() => VoltTaskCore.Abort(Arena, Index, Generation);

    /// <summary>The awaiter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VoltTaskAwaiter GetAwaiter() => new(this);

    /// <summary>
    /// Called by generated code: consumes the task if it has completed, so that the awaiter has nothing to wait for and nothing to say. False for whatever else there may be to do.
    /// </summary>
    /// <param name="awaiter">The awaiter.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(out VoltTaskAwaiter awaiter)
    {
        if (Arena is null || Arena.TryTakeBlank(Index, Generation))
        {
            VoltTaskAwaiter.Taken(out awaiter);
            return true;
        }

        awaiter = GetAwaiter();
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(VoltTask other) => Arena == other.Arena && Index == other.Index && Generation == other.Generation;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VoltTask other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Arena?.Number, Index, Generation);

    /// <summary>Whether both are the same task.</summary>
    public static bool operator ==(VoltTask left, VoltTask right) => left.Equals(right);

    /// <summary>Whether they are different tasks.</summary>
    public static bool operator !=(VoltTask left, VoltTask right) => !left.Equals(right);
}
