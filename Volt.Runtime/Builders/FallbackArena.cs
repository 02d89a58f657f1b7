using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>The arena of one of the compiler's state machines.</summary>
internal sealed class FallbackArena<TStateMachine, TResult> : Arena<FallbackMachine<TStateMachine, TResult>, TResult>, IFallbackArena
    where TStateMachine : IAsyncStateMachine
{
    private static FallbackArena<TStateMachine, TResult>? s_last;

    private FallbackArena(VoltRuntime runtime, int number)
        : base(runtime, number)
    {
    }

    internal static new FallbackArena<TStateMachine, TResult> In(VoltRuntime runtime)
    {
        var last = s_last;
        if (last is not null && last.Runtime == runtime)
        {
            return last;
        }

        var key = typeof(FallbackMachine<TStateMachine, TResult>);
        var found = runtime.FindArena(key)
            ?? runtime.AddArena(key, new FallbackArena<TStateMachine, TResult>(runtime, runtime.NextArenaNumber));
        return s_last = Unsafe.As<FallbackArena<TStateMachine, TResult>>(found);
    }

    internal override void SetResult(int index, TResult result)
    {
        ref var machine = ref Machine(index);
        machine.Value = result;
        machine.Phase = FallbackPhase.Done;
    }

    public void SetFaulted(int index) => Machine(index).Phase = FallbackPhase.Faulted;

    public void SetYield(int index) => Machine(index).Phase = FallbackPhase.Yielding;

    public void SetTask(int index, TaskAwait task)
    {
        ref var machine = ref Machine(index);
        machine.Task = task;
        machine.Phase = FallbackPhase.Task;
    }

    public void SetPending(int index, PendingAwait pending)
    {
        ref var machine = ref Machine(index);
        machine.Pending = pending;
        machine.Phase = FallbackPhase.Pending;
    }

    internal override (Arena Arena, int Index, uint Generation) MoveTo(VoltRuntime target, int index)
    {
        var arena = In(target);
        var moved = arena.Create(out var generation);
        ref var machine = ref arena.Machine(moved);
        machine = Machine(index);
        machine.Place(arena, moved);
        Free(index);
        return (arena, moved, generation);
    }
}
