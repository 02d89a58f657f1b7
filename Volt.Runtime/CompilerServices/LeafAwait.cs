using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>An await of an <see cref="IVoltAwaiter"/>, as a field of a machine.</summary>
/// <typeparam name="TAwaiter">The awaiter.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LeafAwait<TAwaiter>
    where TAwaiter : IVoltAwaiter
{
    /// <summary>The awaiter.</summary>
    public TAwaiter Awaiter;

    /// <summary>Polls the awaiter, or gives the await up if the task is being aborted.</summary>
    /// <param name="context">The running task's context.</param>
    public VoltPoll Poll(ref VoltContext context)
    {
        if (context.TakeAbort())
        {
            context.Header.Flags &= unchecked((byte)~SlotFlags.External);
            Awaiter.Abort(context.LocalWaker);
            return VoltPoll.Aborted;
        }

        if (Awaiter.Poll(context.Waker))
        {
            context.Header.Flags &= unchecked((byte)~SlotFlags.External);
            return VoltPoll.Completed;
        }

        return VoltPoll.Pending;
    }

    /// <summary>Adds what is waited for.</summary>
    /// <param name="trace">Receives it.</param>
    public readonly void Trace(VoltTrace trace) => trace.Add(Awaiter.Description ?? LeafName.Of(Awaiter.GetType()), null, 0);
}
