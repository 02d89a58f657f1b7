using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>A state machine that the C# compiler made, in a slot of an arena.</summary>
internal struct FallbackMachine<TStateMachine, TResult> : IVoltMachine<TResult>
    where TStateMachine : IAsyncStateMachine
{
    internal TStateMachine StateMachine;
    internal TResult Value;
    internal PendingAwait? Pending;
    internal TaskAwait Task;
    internal FallbackPhase Phase;

    // What an await has thrown because of an abort: if it comes out of the body, the task was aborted.
    private VoltAbortedException? _abort;

    public static string Name => FallbackName.Of(typeof(TStateMachine));

    public readonly TResult Result => Value;

    public VoltPoll Poll(ref VoltContext context)
    {
        var runtime = context.Runtime;
        var outer = runtime.Fallback;
        while (true)
        {
            var status = Phase == FallbackPhase.Task ? PollTask(ref context) : PollAwait(ref context);
            if (status < VoltPoll.Completed)
            {
                return status;
            }

            if (status == VoltPoll.Aborted)
            {
                // The await's GetResult will throw it: the only way out of the compiler's state machine.
                runtime.FallbackThrow = _abort = new VoltAbortedException();
            }

            Phase = FallbackPhase.Ready;
            Pending = null;
            runtime.Fallback = new FallbackFrame { Arena = _arena, Index = _index };
            StateMachine.MoveNext();
            runtime.Fallback = outer;
            runtime.FallbackThrow = null;
            if (Phase == FallbackPhase.Done)
            {
                return VoltPoll.Completed;
            }

            if (Phase == FallbackPhase.Faulted)
            {
                return _abort is not null && runtime.FallbackFault == _abort ? VoltPoll.Aborted : FallbackFrame.Faulted;
            }
        }
    }

    // Where this machine lies.
    private Arena _arena;
    private int _index;

    internal void Place(Arena arena, int index)
    {
        _arena = arena;
        _index = index;
    }

    private VoltPoll PollTask(ref VoltContext context)
    {
        try
        {
            return Task.Poll(ref context);
        }
        catch (Exception exception)
        {
            // A misused task is the awaiting code's error: it shall see it at its await.
            context.Runtime.FallbackThrow = exception;
            return VoltPoll.Completed;
        }
    }

    private VoltPoll PollAwait(ref VoltContext context)
    {
        switch (Phase)
        {
            case FallbackPhase.Pending:
                return Pending!.Poll(ref context);
            case FallbackPhase.Yielding:
                if (context.TakeAbort())
                {
                    return VoltPoll.Aborted;
                }

                Phase = FallbackPhase.Yielded;
                return VoltPoll.Yielded;
            case FallbackPhase.Yielded:
                return context.TakeAbort() ? VoltPoll.Aborted : VoltPoll.Completed;
            default:
                return VoltPoll.Completed;
        }
    }

    public readonly void Trace(VoltTrace trace)
    {
        trace.Add(Name, null, 0);
        if (Phase == FallbackPhase.Task)
        {
            Task.Trace(trace);
        }
        else if (Phase == FallbackPhase.Pending)
        {
            trace.Add(Pending!.Describe(), null, 0);
        }
    }
}
