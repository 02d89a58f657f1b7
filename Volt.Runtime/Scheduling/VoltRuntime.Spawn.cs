using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

public sealed partial class VoltRuntime
{
    /// <summary>Starts a task that nobody awaits: it runs from the next pass on, and its slot is free again when it ends.</summary>
    /// <remarks>Allocates nothing once warm. Cheapest inside an <see cref="Enter"/> scope or a running task.</remarks>
    /// <param name="task">A cold task.</param>
    /// <returns>The task's id; the default value if the task had ended before.</returns>
    /// <exception cref="InvalidOperationException">The task was started, awaited or consumed before; or the runtime belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TaskId Spawn(VoltTask task) => SpawnCore(task.Arena, task.Index, task.Generation);

    /// <inheritdoc cref="Spawn(VoltTask)"/>
    /// <typeparam name="TResult">The type of the result, which is dropped.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TaskId Spawn<TResult>(VoltTask<TResult> task) => SpawnCore(task.Arena, task.Index, task.Generation);

    /// <summary>Calls an async method or lambda with this runtime as the current one, and spawns its task.</summary>
    /// <param name="method">The method. What it throws before it returns a task is thrown here.</param>
    /// <returns>The task's id; the default value if the task had ended before.</returns>
    /// <exception cref="InvalidOperationException">The runtime belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    public TaskId Spawn(Func<VoltTask> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        using (Enter())
        {
            return Spawn(method());
        }
    }

    /// <inheritdoc cref="Spawn(Func{VoltTask})"/>
    /// <typeparam name="TResult">The type of the result, which is dropped.</typeparam>
    public TaskId Spawn<TResult>(Func<VoltTask<TResult>> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        using (Enter())
        {
            return Spawn(method());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TaskId SpawnCore(Arena? arena, int index, uint generation)
    {
        if (arena is null || arena.Runtime != this || !_stack.IsNear())
        {
            return SpawnSlowly(arena, index, generation);
        }

        ref var header = ref arena.Header(index);
        if (header.Generation != generation || header.State != SlotState.Cold)
        {
            return SpawnSlowly(arena, index, generation);
        }

        Enqueue(arena, index, ref header);
        return new TaskId(arena.Number, index, generation);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TaskId SpawnSlowly(Arena? arena, int index, uint generation)
    {
        CheckUsable();
        CheckThread();
        if (arena is null)
        {
            return default;
        }

        arena.Runtime.CheckThread();
        ref var header = ref arena.Header(index);
        if (header.Generation != generation)
        {
            VoltTaskCore.ThrowConsumed();
        }

        if (header.State >= SlotState.Completed)
        {
            SpawnEnded(arena, index, ref header);
            return default;
        }

        if (header.State != SlotState.Cold)
        {
            VoltTaskCore.ThrowStarted();
        }

        if (arena.Runtime != this)
        {
            (arena, index, generation) = arena.MoveTo(this, index);
            header = ref arena.Header(index);
        }

        Enqueue(arena, index, ref header);
        return new TaskId(arena.Number, index, generation);
    }

    private void SpawnEnded(Arena arena, int index, ref SlotHeader header)
    {
        if (header.State == SlotState.Faulted)
        {
            var fault = arena.TakeFault(ref header);
            arena.Free(index);
            Report(fault);
            if (_unhandled is not null && !_driving)
            {
                ThrowUnhandled();
            }

            return;
        }

        arena.Free(index);
    }
}
