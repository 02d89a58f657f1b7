using Volt.CompilerServices;

namespace Volt;

/// <summary>
/// Ordinary async code awaits a Volt task: this small task waits for it, without consuming it, and then runs the
/// continuation where the awaiting code wants it.
/// </summary>
internal struct TaskBridge : IVoltMachine<Unit>
{
    private TaskAwait _task;
    private Action _continuation;
    private SynchronizationContext? _context;

    public static string Name => "(await from ordinary code)";

    public readonly Unit Result => default;

    internal static void Start(TaskAwait task, Action continuation)
    {
        if (ReferenceEquals(continuation, FallbackBuilder.TakeTask))
        {
            FallbackBuilder.SetTask(task);
            return;
        }

        var source = task.Arena;
        var runtime = source is null || source.Runtime.IsDetached ? VoltRuntime.RequireCurrent() : source.Runtime;
        runtime.CheckUsable();
        runtime.CheckThread();
        if (source is not null && source.Header(task.Index).State == SlotState.Cold && source.IsCurrent(task.Index, task.Generation))
        {
            // The awaiter that the caller holds names this slot, so that a task from outside of any runtime cannot move.
            if (source.Runtime != runtime)
            {
                throw new InvalidOperationException(
                    "The task was created while no runtime was current. Make one current with VoltRuntime.Enter() before ordinary code awaits a Volt task.");
            }

            _ = VoltTaskCore.Start(runtime, source, task.Index, task.Generation);
        }

        var arena = Arena<TaskBridge, Unit>.In(runtime);
        var index = arena.Create(out _);
        arena.Machine(index) = new TaskBridge
        {
            _task = task,
            _continuation = continuation,
            _context = SynchronizationContext.Current,
        };
        runtime.EnqueueInternal(arena, index);
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        // The runtime is being disposed: the awaited task is aborted too, and that is what the awaiting code shall see.
        context.TakeAbort();
        var status = _task.Poll(ref context);
        if (status < VoltPoll.Completed)
        {
            return status;
        }

        Resume(context.Runtime, _context, _continuation);
        return status;
    }

    internal static void Resume(VoltRuntime runtime, SynchronizationContext? context, Action continuation)
    {
        if (context is null || context == runtime.SynchronizationContext)
        {
            continuation();
        }
        else
        {
            context.Post(static state => ((Action)state!)(), continuation);
        }
    }

    public readonly void Trace(VoltTrace trace)
    {
        trace.Add(Name, null, 0);
        _task.Trace(trace);
    }
}
