using Volt.CompilerServices;

namespace Volt;

/// <summary>A foreign awaitable awaited on the fallback.</summary>
internal sealed class PendingForeign<TAwaiter, TRegistration> : PendingAwait
    where TRegistration : struct, IRegistration<TAwaiter>
{
    private readonly PendingPool<PendingForeign<TAwaiter, TRegistration>> _pool;
    private TAwaiter _awaiter = default!;
    private ForeignContinuation? _continuation;

    private PendingForeign(PendingPool<PendingForeign<TAwaiter, TRegistration>> pool) => _pool = pool;

    internal static PendingForeign<TAwaiter, TRegistration> Rent(VoltRuntime runtime, ref TAwaiter awaiter)
    {
        var pool = PendingPool<PendingForeign<TAwaiter, TRegistration>>.In(runtime);
        var pending = pool.TryRent() ?? new PendingForeign<TAwaiter, TRegistration>(pool);
        pending._awaiter = awaiter;
        return pending;
    }

    internal override VoltPoll Poll(ref VoltContext context)
    {
        // The compiler's state machine will ask the awaiter for its result, which would block before the end. So an abort
        // waits, too: its signal stays for the next await of Volt's own.
        _continuation ??= ForeignContinuation.Begin<TAwaiter, TRegistration>(_awaiter, ref context);
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
