using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>
/// A task of a <see cref="VoltRuntime"/> with a result: cold until it is awaited, started or spawned, and consumed once.
/// </summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
[DebuggerDisplay("{Arena is null ? \"completed\" : Arena.Name,nq}, {Status}")]
[AsyncMethodBuilder(typeof(VoltTaskMethodBuilder<>))]
public readonly partial struct VoltTask<TResult> : IEquatable<VoltTask<TResult>>
{
    internal readonly Arena<TResult>? Arena;
    internal readonly int Index;
    internal readonly uint Generation;
    internal readonly TResult Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal VoltTask(Arena<TResult> arena, int index, uint generation)
    {
        Arena = arena;
        Index = index;
        Generation = generation;
        Value = default!;
    }

    internal VoltTask(TResult value)
    {
        Arena = null;
        Index = 0;
        Generation = 0;
        Value = value;
    }

    /// <summary>One await of the task.</summary>
    internal TaskAwait Await => new(Arena, Index, Generation);

    /// <inheritdoc cref="VoltTask.IsCompleted"/>
    public bool IsCompleted => VoltTaskCore.IsCompleted(Arena, Index, Generation);

    /// <inheritdoc cref="VoltTask.Status"/>
    public VoltTaskStatus Status => VoltTaskCore.Status(Arena, Index, Generation);

    /// <inheritdoc cref="VoltTask.Start"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VoltTask<TResult> Start() => VoltTaskCore.TryStart(Arena, Index, Generation) ? this : StartSlowly();

    private VoltTask<TResult> StartSlowly()
    {
        if (Arena is null)
        {
            return this;
        }

        var started = VoltTaskCore.Start(VoltRuntime.RequireCurrent(), Arena, Index, Generation);
        return new VoltTask<TResult>(Unsafe.As<Arena<TResult>>(started.Arena), started.Index, started.Generation);
    }

    /// <inheritdoc cref="VoltTask.Abort"/>
    public bool Abort() => VoltTaskCore.Abort(Arena, Index, Generation);

    /// <inheritdoc cref="VoltTask.GetAwaiter"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VoltTaskAwaiter<TResult> GetAwaiter() => new(this);

    /// <inheritdoc cref="VoltTask.TryTake"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(out VoltTaskAwaiter<TResult> awaiter)
    {
        if (Arena is null)
        {
            VoltTaskAwaiter<TResult>.Taken(Value, out awaiter);
            return true;
        }

        if (Arena.TryTakeStored(Index, Generation, out var result))
        {
            VoltTaskAwaiter<TResult>.Taken(result, out awaiter);
            return true;
        }

        awaiter = GetAwaiter();
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(VoltTask<TResult> other) =>
        Arena == other.Arena && Index == other.Index && Generation == other.Generation
        && EqualityComparer<TResult>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VoltTask<TResult> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Arena?.Number, Index, Generation, Value);

    /// <inheritdoc cref="VoltTask.op_Equality"/>
    public static bool operator ==(VoltTask<TResult> left, VoltTask<TResult> right) => left.Equals(right);

    /// <inheritdoc cref="VoltTask.op_Inequality"/>
    public static bool operator !=(VoltTask<TResult> left, VoltTask<TResult> right) => !left.Equals(right);
}
