namespace Volt;

/// <summary>
/// Wakes one task: it is polled in the next pass. May be called from any thread, any number of times, at any time; once the task
/// is gone, a wake does nothing.
/// </summary>
public readonly struct Waker : IEquatable<Waker>
{
    private readonly Arena? _arena;
    private readonly int _index;
    private readonly uint _generation;

    internal Waker(Arena arena, int index, uint generation)
    {
        _arena = arena;
        _index = index;
        _generation = generation;
    }

    /// <summary>Wakes the task. On the runtime's thread this is a comparison and an entry in the queue; from another thread it takes a lock for a moment. Never runs user code, and never throws.</summary>
    public void Wake()
    {
        if (_arena is null)
        {
            return;
        }

        var runtime = _arena.Runtime;
        if (runtime.IsSurelyCurrent || runtime.IsOnThread)
        {
            runtime.Wake(_arena, _index, _generation);
        }
        else
        {
            runtime.Inbox.Post(_arena, _index, _generation);
        }
    }

    internal bool IsDefault => _arena is null;

    /// <summary>Whether the task has ended, or is gone.</summary>
    internal bool HasEnded =>
        _arena is null || !_arena.IsCurrent(_index, _generation) || _arena.Header(_index).State >= SlotState.Completed;

    /// <summary>Asks the task itself to abort.</summary>
    internal bool Abort() => _arena!.Runtime.AbortSlot(_arena, _index, _generation);

    /// <inheritdoc/>
    public bool Equals(Waker other) =>
        _arena == other._arena && _index == other._index && _generation == other._generation;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Waker other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_arena?.Number, _index, _generation);

    /// <summary>Whether two wakers wake the same task.</summary>
    public static bool operator ==(Waker left, Waker right) => left.Equals(right);

    /// <summary>Whether two wakers wake different tasks.</summary>
    public static bool operator !=(Waker left, Waker right) => !left.Equals(right);
}
