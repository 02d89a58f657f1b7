using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>A foreign awaitable awaited on the fallback.</summary>
internal sealed class PendingForeign<TAwaiter> : PendingAwait
    where TAwaiter : INotifyCompletion
{
    private readonly PendingPool<PendingForeign<TAwaiter>> _pool;
    private TAwaiter _awaiter = default!;
    private ForeignContinuation? _continuation;

    private PendingForeign(PendingPool<PendingForeign<TAwaiter>> pool) => _pool = pool;

    internal static PendingForeign<TAwaiter> Rent(VoltRuntime runtime, ref TAwaiter awaiter)
    {
        var pool = PendingPool<PendingForeign<TAwaiter>>.In(runtime);
        var pending = pool.TryRent() ?? new PendingForeign<TAwaiter>(pool);
        pending._awaiter = awaiter;
        return pending;
    }

    internal override VoltPoll Poll(ref VoltContext context)
    {
        // The compiler's state machine will ask the awaiter for its result, which would block before the end. So an abort
        // waits, too: its signal stays for the next await of Volt's own.
        if (_continuation is null)
        {
            _continuation = context.Runtime.RentContinuation();
            _continuation.Arm(context.LocalWaker);
            _continuation.Register(ref _awaiter);
        }

        if (!_continuation.IsFired)
        {
            return VoltPoll.Pending;
        }

        _continuation.GiveBack();
        _continuation = null;
        _awaiter = default!;
        _pool.Return(this);
        return VoltPoll.Completed;
    }

    internal override string Describe() => LeafName.Of(typeof(TAwaiter));
}
