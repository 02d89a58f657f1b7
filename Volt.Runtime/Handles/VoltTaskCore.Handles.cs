namespace Volt;

internal static partial class VoltTaskCore
{
    internal static Promise<TResult> Preserve<TResult>(Arena<TResult> arena, int index, uint generation) =>
        Preserve<TResult>((Arena)arena, index, generation);

    internal static Promise<TResult> Preserve<TResult>(Arena arena, int index, uint generation)
    {
        (arena, index, generation) = StartForObserver(arena, index, generation);
        var promise = new Promise<TResult>(arena.Runtime, arena.Name, new Waker(arena, index, generation));
        ObserverMachine<TResult>.Start(arena, index, generation, promise);
        return promise;
    }

    internal static void Observe<TResult>(Arena arena, int index, uint generation, IOutcomeSink<TResult> sink)
    {
        (arena, index, generation) = StartForObserver(arena, index, generation);
        ObserverMachine<TResult>.Start(arena, index, generation, sink);
    }

    /// <summary>A completed task in a slot of its own.</summary>
    internal static VoltTask<TResult> Completed<TResult>(TResult value)
    {
        var task = CompilerServices.VoltMachine.Create<ValueMachine<TResult>, TResult>();
        ref var machine = ref CompilerServices.VoltMachine.Of<ValueMachine<TResult>, TResult>(task);
        machine.Value = value;
        ref var header = ref task.Arena!.Header(task.Index);
        header.State = SlotState.Completed;
        header.Flags = SlotFlags.Kept;
        return task;
    }

    private static (Arena Arena, int Index, uint Generation) StartForObserver(Arena arena, int index, uint generation)
    {
        var runtime = arena.Runtime.IsDetached ? VoltRuntime.RequireCurrent() : arena.Runtime;
        runtime.CheckUsable();
        runtime.CheckThread();
        ref var header = ref arena.Header(index);
        if (header.Generation != generation)
        {
            ThrowConsumed();
        }

        if (header.State == SlotState.Cold)
        {
            return Start(runtime, arena, index, generation);
        }

        if (header.State == SlotState.Owned || ((header.Flags & SlotFlags.HasWaiter) != 0 && !arena.IsShared))
        {
            ThrowAwaitedTwice();
        }

        return (arena, index, generation);
    }
}
