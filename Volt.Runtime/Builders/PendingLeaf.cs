using Volt.CompilerServices;

namespace Volt;

/// <summary>
/// A leaf awaited on the fallback. The awaiter is known to implement <see cref="IVoltAwaiter"/>, which this type's
/// constraint cannot say.
/// </summary>
internal sealed class PendingLeaf<TAwaiter> : PendingAwait
{
    private readonly PendingPool<PendingLeaf<TAwaiter>> _pool;
    private TAwaiter _awaiter = default!;

    private PendingLeaf(PendingPool<PendingLeaf<TAwaiter>> pool) => _pool = pool;

    internal static PendingLeaf<TAwaiter> Rent(VoltRuntime runtime, ref TAwaiter awaiter)
    {
        var pool = PendingPool<PendingLeaf<TAwaiter>>.In(runtime);
        var pending = pool.TryRent() ?? new PendingLeaf<TAwaiter>(pool);
        pending._awaiter = awaiter;
        return pending;
    }

    internal override VoltPoll Poll(ref VoltContext context)
    {
        // It has to be waited out: the compiler's state machine will ask it for its result. The signal of an abort stays
        // for the next await of Volt's own.
        if (!((IVoltAwaiter)_awaiter!).Poll(context.Waker))
        {
            return VoltPoll.Pending;
        }

        context.Header.Flags &= unchecked((byte)~SlotFlags.External);
        _awaiter = default!;
        _pool.Return(this);
        return VoltPoll.Completed;
    }

    internal override string Describe() => ((IVoltAwaiter)_awaiter!).Description ?? LeafName.Of(typeof(TAwaiter));
}
