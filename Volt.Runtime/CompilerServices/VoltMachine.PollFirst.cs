using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

public static partial class VoltMachine
{
    /// <summary>
    /// Polls for the first time a child that is too large or too often nested to lie in its parent, and lies on the stack. One that completes at once never takes a slot; one that suspends moves
    /// into a slot, where later polls find it.
    /// </summary>
    /// <remarks>A machine may move between two polls: nothing points into it but its own poll while it runs. Wakers and timers name the task, which stays.</remarks>
    /// <typeparam name="TMachine">The child's machine.</typeparam>
    /// <param name="machine">The child, started.</param>
    /// <param name="context">The running task's context.</param>
    /// <param name="awaiter">Receives the awaiter of a child that suspends, or of one that has completed.</param>
    /// <exception cref="InsufficientExecutionStackException">The stack has no room for another nested child.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VoltPoll PollFirst<TMachine>(ref TMachine machine, ref VoltContext context, ref VoltTaskAwaiter awaiter)
        where TMachine : struct, IVoltMachine<Unit>
    {
        // What is traced meanwhile ends here.
        awaiter.Arena = null;
        var status = PollOnStack<TMachine, Unit>(ref machine, ref context);
        if (status < VoltPoll.Completed)
        {
            var arena = Arena<TMachine, Unit>.In(context.Runtime);
            var index = arena.Adopt(ref machine, out var generation);
            awaiter = new VoltTaskAwaiter(arena, index, generation, TaskAwait.Owns);
        }

        return status;
    }

    /// <inheritdoc cref="PollFirst{TMachine}(ref TMachine, ref VoltContext, ref VoltTaskAwaiter)"/>
    /// <typeparam name="TMachine">The child's machine.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VoltPoll PollFirst<TMachine, TResult>(ref TMachine machine, ref VoltContext context, ref VoltTaskAwaiter<TResult> awaiter)
        where TMachine : struct, IVoltMachine<TResult>
    {
        awaiter.Arena = null;
        var status = PollOnStack<TMachine, TResult>(ref machine, ref context);
        if (status == VoltPoll.Completed)
        {
            VoltTaskAwaiter<TResult>.Taken(machine.Result, out awaiter);
        }
        else if (status < VoltPoll.Completed)
        {
            var arena = Arena<TMachine, TResult>.In(context.Runtime);
            var index = arena.Adopt(ref machine, out var generation);
            awaiter = new VoltTaskAwaiter<TResult>(arena, index, generation, TaskAwait.Owns);
        }

        return status;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VoltPoll PollOnStack<TMachine, TResult>(ref TMachine machine, ref VoltContext context)
        where TMachine : struct, IVoltMachine<TResult>
    {
        var depth = context.Depth++;
        if (context.IsTooDeep(Unsafe.SizeOf<TMachine>()))
        {
            TaskAwait.ThrowTooDeep(TMachine.Name);
        }

        var status = machine.Poll(ref context);
        context.Depth = depth;
        return status;
    }
}
