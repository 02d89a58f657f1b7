using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>
/// A state machine that yields items: each poll that returns <see cref="VoltPoll.Completed"/> has moved on to the next item, or
/// to the end, as the result says.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IVoltStreamMachine<T> : IVoltMachine<bool>
{
    /// <summary>The item; valid after a poll whose result is true.</summary>
    T Current { get; }

    /// <summary>Whether nothing of the body has run yet, or all of it: nothing is there to clean up.</summary>
    bool IsIdle { get; }

    /// <summary>From now on a poll does not look for the next item: it leaves by the finally blocks around the last one.</summary>
    void BeginDispose();

    /// <summary>Hands the consumer's token to the parameter that is marked with <c>[EnumeratorCancellation]</c>, if there is one.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The source of a token that stands for both, or null if one of them is enough. The caller disposes it.</returns>
    CancellationTokenSource? Attach(CancellationToken token);
}
