using System.ComponentModel;
using Volt.CompilerServices;

namespace Volt;

/// <summary>
/// What a <c>[VoltTask]</c> method that returns <see cref="IAsyncEnumerable{T}"/> or <see cref="IAsyncEnumerator{T}"/> gives: a stream whose body runs as
/// a state machine on the runtime. An <c>await foreach</c> in an annotated method polls it as a part of its own task; ordinary code enumerates it as usual.
/// </summary>
/// <remarks>
/// As with any asynchronous iterator, nothing runs before the first item is asked for, a second enumeration starts anew, and the body runs on the caller's
/// stack up to its first suspension. One object is allocated for an enumeration, and none where the stream lies inline in the machine that consumes it.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public abstract class VoltStream<T> : IAsyncEnumerable<T>, IAsyncEnumerator<T>
{
    // Wakes whoever waits for the step under way to end, to dispose after it.
    private Waker _ended;
    private (Arena Arena, int Index, uint Generation) _step;

    private protected VoltStream()
    {
    }

    /// <summary>The item that the last step moved to.</summary>
    public abstract T Current { get; }

    /// <summary>Whether the last step moved to an item. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract bool Result { get; }

    /// <summary>A step has begun and has not ended.</summary>
    internal bool IsUnderWay { get; private protected set; }

    private protected abstract bool IsIdle { get; }

    /// <summary>Begins an enumeration; nothing of the body runs yet.</summary>
    /// <param name="cancellationToken">Given to the parameter that is marked with <c>[EnumeratorCancellation]</c>.</param>
    public abstract IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default);

    /// <summary>Runs the body to its next item, from ordinary code: up to the first suspension at once, and the rest as a task of the current runtime.</summary>
    /// <returns>Whether there is another item; faulted if the body throws.</returns>
    /// <exception cref="InvalidOperationException">No runtime is current, or the last step is still under way.</exception>
    public ValueTask<bool> MoveNextAsync()
    {
        if (IsUnderWay)
        {
            throw new InvalidOperationException("The last MoveNextAsync of this stream has not ended. Await it before the next.");
        }

        return StreamStep<T>.Next(this);
    }

    /// <summary>Ends the enumeration: leaves by the finally blocks around the last item. In a task that is being aborted, also in the middle of a step, which then is aborted.</summary>
    /// <exception cref="NotSupportedException">A step is under way.</exception>
    public ValueTask DisposeAsync()
    {
        if (IsUnderWay)
        {
            var runtime = VoltRuntime.RequireCurrent();
            if (!runtime.IsRunningTaskAborting)
            {
                throw new NotSupportedException("A step of this stream is under way. Await it before DisposeAsync.");
            }

            if (_step.Arena is { } arena)
            {
                runtime.AbortSlot(arena, _step.Index, _step.Generation);
            }

            return StreamStep<T>.Leave(this, waitOnly: true);
        }

        var idle = IsIdle;
        BeginDispose();
        return idle ? default : StreamStep<T>.Leave(this, waitOnly: false);
    }

    /// <summary>Runs the body to its next item as a part of the running task. For generated code.</summary>
    /// <param name="context">The running task's context.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract VoltPoll Poll(ref VoltContext context);

    /// <summary>The next poll leaves by the finally blocks around the last item. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract void BeginDispose();

    /// <summary>Adds the frames of the body.</summary>
    /// <param name="trace">Receives them.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract void Trace(VoltTrace trace);

    /// <summary>The task that runs the step under way, so that an abort finds it.</summary>
    internal void RunBy(Arena arena, int index, uint generation) => _step = (arena, index, generation);

    internal void WakeAtEnd(Waker waker) => _ended = waker;

    private protected void EndStep()
    {
        IsUnderWay = false;
        _step = default;
        var ended = _ended;
        _ended = default;
        ended.Wake();
    }
}
