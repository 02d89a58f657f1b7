using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>An await of something that knows nothing of Volt, as a field of a machine.</summary>
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
    public VoltPoll Poll(ref VoltContext context)
    {
        var continuation = _continuation;
        if (continuation is null)
        {
            if (context.TakeAbort())
            {
                return VoltPoll.Aborted;
            }

            _continuation = continuation = context.Runtime.RentContinuation();
            continuation.Arm(context.LocalWaker);
            continuation.Register(ref Awaiter);
            if (!continuation.IsFired)
            {
                return VoltPoll.Pending;
            }
        }
        else if (context.TakeAbort())
        {
            _continuation = null;
            continuation.Detach();
            return VoltPoll.Aborted;
        }
        else if (!continuation.IsFired)
        {
            return VoltPoll.Pending;
        }

        _continuation = null;
        continuation.GiveBack();
        return VoltPoll.Completed;
    }
}
