using Volt.CompilerServices;

namespace Volt;

/// <summary>A callback that runs once, as a task of its own.</summary>
internal struct PostMachine : IVoltMachine<Unit>
{
    private SendOrPostCallback _callback;
    private object? _state;

    public static string Name => "(posted callback)";

    public readonly Unit Result => default;

    internal static void Start(VoltRuntime runtime, SendOrPostCallback callback, object? state)
    {
        var arena = Arena<PostMachine, Unit>.In(runtime);
        var index = arena.Create(out _);
        arena.Machine(index) = new PostMachine { _callback = callback, _state = state };
        runtime.EnqueueInternal(arena, index);
    }

    public readonly VoltPoll Poll(ref VoltContext context)
    {
        _callback(_state);
        return VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
