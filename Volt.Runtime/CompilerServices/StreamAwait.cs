using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>
/// The enumeration of an asynchronous stream, as a field of a machine. A <see cref="VoltStream{T}"/> is polled as a part of the running task, so it costs
/// no task of its own; any other enumerator is awaited.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct StreamAwait<T>
{
    private IAsyncEnumerator<T>? _enumerator;
    private VoltStream<T>? _stream;
    private ValueTaskAwait<bool> _move;
    private ValueTaskAwait _dispose;
    private Step _step;

    private enum Step : byte
    {
        Next,
        Moving,
        Dispose,
        Disposing,
    }

    /// <summary>Whether the last poll moved on to an item.</summary>
    public bool Result { get; private set; }

    /// <summary>The item.</summary>
    public readonly T Current => _enumerator!.Current;

    /// <summary>Begins an enumeration. Nothing of the stream runs yet.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="token">The consumer's token.</param>
    public void Start(IAsyncEnumerable<T> source, CancellationToken token = default)
    {
        _enumerator = source.GetAsyncEnumerator(token);
        _stream = _enumerator as VoltStream<T>;
        _step = Step.Next;
    }

    /// <summary>Looks for the next item, or leaves the stream after <see cref="BeginDispose"/>.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context)
    {
        if (_stream is null)
        {
            return PollForeign(ref context);
        }

        var status = _stream.Poll(ref context);
        Result = status == VoltPoll.Completed && _stream.Result;
        if (_step == Step.Dispose && status >= VoltPoll.Completed)
        {
            this = default;
        }

        return status;
    }

    /// <summary>The next poll ends the enumeration.</summary>
    public void BeginDispose()
    {
        _stream?.BeginDispose();
        _step = Step.Dispose;
    }

    private VoltPoll PollForeign(ref VoltContext context)
    {
        Result = false;
        switch (_step)
        {
            case Step.Next:
                _move.Awaiter = _enumerator!.MoveNextAsync().GetAwaiter();
                if (!_move.Awaiter.IsCompleted)
                {
                    _step = Step.Moving;
                    goto case Step.Moving;
                }

                Result = _move.Awaiter.GetResult();
                return VoltPoll.Completed;
            case Step.Moving:
                var moved = _move.Poll(ref context);
                if (moved != VoltPoll.Completed)
                {
                    return moved;
                }

                _step = Step.Next;
                Result = _move.Awaiter.GetResult();
                return VoltPoll.Completed;
            case Step.Dispose:
                if (_enumerator is null)
                {
                    return VoltPoll.Completed;
                }

                _dispose.Awaiter = _enumerator.DisposeAsync().GetAwaiter();
                if (!_dispose.Awaiter.IsCompleted)
                {
                    _step = Step.Disposing;
                    goto case Step.Disposing;
                }

                break;
            case Step.Disposing:
                var disposed = _dispose.Poll(ref context);
                if (disposed != VoltPoll.Completed)
                {
                    return disposed;
                }

                break;
        }

        var awaiter = _dispose.Awaiter;
        this = default;
        awaiter.GetResult();
        return VoltPoll.Completed;
    }

    /// <summary>Adds the frames of the stream's body.</summary>
    /// <param name="trace">Receives them.</param>
    public readonly void Trace(VoltTrace trace)
    {
        if (_stream is not null)
        {
            _stream.Trace(trace);
        }
        else if (_enumerator is not null)
        {
            trace.Add(_enumerator.GetType().Name, null, 0);
        }
    }
}
