using Volt.CompilerServices;

namespace Volt;

/// <summary>Ordinary async code awaits a hand-written leaf: this small task polls it, and then runs the continuation.</summary>
internal struct LeafBridge : IVoltMachine<Unit>
{
    private LeafAwait<IVoltAwaiter> _leaf;
    private Action _continuation;
    private SynchronizationContext? _context;

    public static string Name => "(await from ordinary code)";

    public readonly Unit Result => default;

    internal static void Start(IVoltAwaiter awaiter, Action continuation)
    {
        var runtime = VoltRuntime.RequireCurrent();
        runtime.CheckUsable();
        var arena = Arena<LeafBridge, Unit>.In(runtime);
        var index = arena.Create(out _);
        ref var machine = ref arena.Machine(index);
        machine._leaf.Awaiter = awaiter;
        machine._continuation = continuation;
        machine._context = SynchronizationContext.Current;
        runtime.EnqueueInternal(arena, index);
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        var status = _leaf.Poll(ref context);
        if (status < VoltPoll.Completed)
        {
            return status;
        }

        TaskBridge.Resume(context.Runtime, _context, _continuation);
        return status;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
