using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>
/// A hand-written awaiter: it is polled with a waker, and costs no delegate. The awaiter pattern's <c>IsCompleted</c> and
/// <c>GetResult</c> stand beside these members.
/// </summary>
/// <remarks>
/// A struct that implements this must keep its changing state behind a reference or a handle: the compiler may copy it.
/// </remarks>
public interface IVoltAwaiter : INotifyCompletion
{
    /// <summary>Asks whether the result is there.</summary>
    /// <param name="waker">To be kept, and called when it is worth asking again. Polls may come at any time, with or without a wake.</param>
    /// <returns>True if <c>GetResult</c> may be called now.</returns>
    bool Poll(Waker waker);

    /// <summary>
    /// The await is given up: the waker is to be forgotten. Not called on the fallback, where an await of a
    /// hand-written awaiter is waited out before an abort goes on.
    /// </summary>
    /// <param name="waker">The waker of the awaiting task.</param>
    void Abort(Waker waker)
    {
    }

    /// <summary>What it waits for, as task lists and deadlocks tell it; the awaiter's type if null. Asked for diagnosis only.</summary>
    string? Description => null;

    /// <summary>For awaits from ordinary async code: a small task polls the awaiter, then runs the continuation.</summary>
    /// <param name="continuation">What to do afterwards.</param>
    void INotifyCompletion.OnCompleted(Action continuation) => LeafBridge.Start(this, continuation);
}
