using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Volt;

public sealed partial class VoltRuntime
{
    private Inbox? _inbox;
    private ForeignContinuation? _idleContinuations;

    /// <summary>Whether the calling thread is the one that the runtime belongs to.</summary>
    internal bool IsOnThread => OperatingSystem.IsBrowser() || Environment.CurrentManagedThreadId == _threadId;

    /// <summary>How many foreign awaitables have a continuation of ours and have not called it.</summary>
    internal int ForeignOutstanding { get; set; }

    /// <summary>Where other threads leave their wakes. Made the first time that somebody outside can wake a task.</summary>
    internal Inbox Inbox => _inbox ?? Inbox.Make(ref _inbox, this);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckThread()
    {
        if (!IsSurelyCurrent && !IsOnThread)
        {
            ThrowWrongThread();
        }
    }

    internal void CheckUsable()
    {
        if (_disposed)
        {
            ThrowDisposed();
        }
    }

    internal void ExpectExternalWakes()
    {
        if (_inbox is null && !OperatingSystem.IsBrowser())
        {
            _ = Inbox;
        }
    }

    internal ForeignContinuation RentContinuation()
    {
        ExpectExternalWakes();
        var continuation = _idleContinuations;
        if (continuation is null)
        {
            return new ForeignContinuation(this);
        }

        _idleContinuations = continuation.NextFree;
        continuation.NextFree = null;
        return continuation;
    }

    internal void ReturnContinuation(ForeignContinuation continuation)
    {
        continuation.NextFree = _idleContinuations;
        _idleContinuations = continuation;
    }

    [DoesNotReturn]
    private void ThrowWrongThread() => throw new InvalidOperationException(
        $"This VoltRuntime belongs to thread {_threadId}, and was called on thread {Environment.CurrentManagedThreadId}. Only Waker.Wake() and SynchronizationContext.Post() may be called from other threads.");

    [DoesNotReturn]
    private static void ThrowDisposed() => throw new ObjectDisposedException(nameof(VoltRuntime));
}
