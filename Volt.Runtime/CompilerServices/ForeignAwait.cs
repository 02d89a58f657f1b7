using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>
/// An await of something that knows nothing of Volt, as a field of a machine; <see cref="CriticalAwait{TAwaiter}"/> is for awaiters that
/// can leave the execution context alone.
/// </summary>
/// <typeparam name="TAwaiter">The awaiter.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ForeignAwait<TAwaiter>
    where TAwaiter : INotifyCompletion
{
    /// <summary>The awaiter.</summary>
    public TAwaiter Awaiter;

    private ForeignContinuation? _continuation;

    /// <summary>The first call hands a pooled continuation to the awaiter; later calls say whether it was called.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context) =>
        ForeignContinuation.Poll<TAwaiter, PlainRegistration<TAwaiter>>(ref _continuation, ref Awaiter, ref context);

    /// <summary>Adds what is waited for.</summary>
    /// <param name="trace">Receives it.</param>
    public readonly void Trace(VoltTrace trace) => trace.Add(LeafName.Of(typeof(TAwaiter)), null, 0);
}
