using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>An await of a <see cref="ValueTask{TResult}"/>, as a field of a machine.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ValueTaskAwait<TResult>
{
    /// <summary>The awaiter.</summary>
    public ValueTaskAwaiter<TResult> Awaiter;

    private ForeignContinuation? _continuation;

    /// <summary>The first call hands a pooled continuation to the awaiter; later calls say whether it was called.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context) =>
        ForeignContinuation.Poll<ValueTaskAwaiter<TResult>, ValueTaskRegistration<TResult>>(ref _continuation, ref Awaiter, ref context);

    /// <summary>Adds what is waited for.</summary>
    /// <param name="trace">Receives it.</param>
    public readonly void Trace(VoltTrace trace) => trace.Add(LeafName.Of(typeof(ValueTaskAwaiter<TResult>)), null, 0);
}
