using System.ComponentModel;
using System.Numerics;
using System.Runtime.ExceptionServices;

namespace Volt.CompilerServices;

/// <summary>
/// Awaits up to 16 children side by side as parts of one task, as a field of a machine. In each round every child that has not ended is polled, in order; when the
/// task is being aborted each is told once, the last one first. The children lie in the machine or in slots of their own.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JoinAwait
{
    private ushort _all;
    private ushort _ended;
    private ushort _told;

    // The children that this round has still to poll.
    private ushort _round;
    private byte _child;
    private bool _aborting;

    // Begun by a finally block on its way out of an abort: what it does there is not aborted again.
    private bool _begunInAbort;
    private bool _yields;

    // Whether a child of this round waits for somebody outside of the runtime: each clears the task's mark when its own wait ends.
    private byte _external;
    private Failure? _first;

    /// <summary>Whether a child has failed; asked when all have ended.</summary>
    public readonly bool HasFault => _first is not null;

    /// <summary>Whether no round has begun.</summary>
    internal bool IsFresh { get; private set; }

    /// <summary>Prepares to wait for as many children.</summary>
    /// <param name="children">How many.</param>
    public void Start(int children) => this = new JoinAwait { _all = (ushort)((1 << children) - 1), IsFresh = true };

    /// <summary>Begins a round.</summary>
    /// <param name="context">The running task's context.</param>
    /// <returns>The first child to poll, or -1.</returns>
    public int First(ref VoltContext context)
    {
        if (IsFresh)
        {
            IsFresh = false;
            _begunInAbort = context.IsAborting && !context.AbortRequested;
        }

        _aborting |= context.TakeAbort();
        _yields = false;
        _external = 0;
        _round = (ushort)(_all & ~_ended);
        return Next();
    }

    /// <summary>Goes on with the round.</summary>
    /// <returns>The next child to poll, or -1.</returns>
    public int Next()
    {
        if (_round == 0)
        {
            return -1;
        }

        _child = (byte)(_aborting ? BitOperations.Log2(_round) : BitOperations.TrailingZeroCount(_round));
        _round &= (ushort)~(1 << _child);
        return _child;
    }

    /// <summary>Polls a child that lies in the machine.</summary>
    /// <typeparam name="TMachine">Its machine.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="context">The running task's context.</param>
    /// <param name="machine">The child.</param>
    public void Poll<TMachine, TResult>(ref VoltContext context, ref TMachine machine)
        where TMachine : struct, IVoltMachine<TResult>
    {
        Tell(ref context);
        var status = VoltPoll.Completed;
        try
        {
            status = machine.Poll(ref context);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }

        Note(ref context, status);
    }

    /// <summary>Polls a child in a slot, or waits for a started one.</summary>
    /// <param name="context">The running task's context.</param>
    /// <param name="awaiter">The child's awaiter.</param>
    public void Poll(ref VoltContext context, ref VoltTaskAwaiter awaiter) =>
        Poll(ref context, awaiter.Arena, awaiter.Index, awaiter.Generation, ref awaiter.Link);

    /// <inheritdoc cref="Poll(ref VoltContext, ref VoltTaskAwaiter)"/>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Poll<TResult>(ref VoltContext context, ref VoltTaskAwaiter<TResult> awaiter) =>
        Poll(ref context, awaiter.Arena, awaiter.Index, awaiter.Generation, ref awaiter.Link);

    internal void Poll(ref VoltContext context, ref TaskAwait task) => Poll(ref context, task.Arena, task.Index, task.Generation, ref task.Link);

    private void Poll(ref VoltContext context, Arena? arena, int index, uint generation, ref int link)
    {
        Tell(ref context);
        var status = VoltPoll.Completed;
        try
        {
            status = TaskAwait.Poll(arena, index, generation, ref link, ref context);
            if (status == VoltPoll.Completed && new TaskAwait(arena, index, generation).TakeFault() is { } fault)
            {
                Fail(fault);
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
        }

        Note(ref context, status);
    }

    /// <summary>Ends a round.</summary>
    /// <param name="context">The running task's context.</param>
    /// <returns>What the task is to do.</returns>
    public VoltPoll End(ref VoltContext context)
    {
        context.Header.Flags |= _external;
        if (_ended != _all)
        {
            return _yields ? VoltPoll.Yielded : VoltPoll.Pending;
        }

        if (!_aborting)
        {
            return VoltPoll.Completed;
        }

        // No await will see them.
        for (var failure = _first; failure is not null; failure = failure.Next)
        {
            if (failure.Fault.SourceException is not OperationCanceledException)
            {
                context.Runtime.Report(failure.Fault);
            }
        }

        return VoltPoll.Aborted;
    }

    /// <summary>Consumes a child that has ended, when its result is not wanted.</summary>
    /// <param name="awaiter">The child's awaiter.</param>
    public static void Discard(in VoltTaskAwaiter awaiter) => awaiter.Core.Discard();

    /// <inheritdoc cref="Discard(in VoltTaskAwaiter)"/>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static void Discard<TResult>(in VoltTaskAwaiter<TResult> awaiter) => awaiter.Core.Discard();

    /// <summary>Throws the fault of the first child, in their order, that has one.</summary>
    /// <returns>Never.</returns>
    public readonly Exception Throw()
    {
        _first!.Fault.Throw();
        return _first.Fault.SourceException;
    }

    /// <summary>Whether a child has ended.</summary>
    /// <param name="child">Its number.</param>
    public readonly bool HasEnded(int child) => (_ended >> child & 1) != 0;

    /// <summary>Adds what the join itself has to say; the first child that has not ended follows.</summary>
    /// <param name="name">What the join is called.</param>
    /// <param name="trace">Receives it.</param>
    public readonly void Trace(string name, VoltTrace trace) =>
        trace.Add($"{name}, {BitOperations.PopCount(_ended)} of {BitOperations.PopCount(_all)} ended", null, 0);

    private void Tell(ref VoltContext context)
    {
        if (_aborting && (_told >> _child & 1) == 0)
        {
            _told |= (ushort)(1 << _child);
            context.Header.Flags |= SlotFlags.AbortSignal;
        }
    }

    private void Note(ref VoltContext context, VoltPoll status)
    {
        _external |= (byte)(context.Header.Flags & SlotFlags.External);
        var bit = (ushort)(1 << _child);
        if (context.TakeAbort())
        {
            // The child did not take the signal, or asked for the abort itself.
            _aborting = true;
            _told &= (ushort)~bit;
        }
        else if (!_aborting && !_begunInAbort && context.IsAborting)
        {
            // The child asked for the abort and took the signal: the others are to leave too.
            _aborting = true;
            _told |= bit;
        }

        if (status >= VoltPoll.Completed)
        {
            _ended |= bit;
        }

        _yields |= status == VoltPoll.Yielded;
    }

    private void Fail(Exception exception) => Fail(ExceptionDispatchInfo.Capture(exception));

    private void Fail(ExceptionDispatchInfo fault)
    {
        ref var place = ref _first;
        while (place is not null && place.Child < _child)
        {
            place = ref place.Next;
        }

        place = new Failure { Child = _child, Fault = fault, Next = place };
    }

    /// <summary>The children that have failed, in their order.</summary>
    private sealed class Failure
    {
        internal byte Child;
        internal required ExceptionDispatchInfo Fault;
        internal Failure? Next;
    }
}
