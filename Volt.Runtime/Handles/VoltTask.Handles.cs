using Volt.CompilerServices;

namespace Volt;

public readonly partial struct VoltTask
{
    /// <summary>Starts the task, and gives a task with the same outcome that may be awaited any number of times. Allocates an object.</summary>
    /// <returns>The task to use in place of this one.</returns>
    /// <exception cref="InvalidOperationException">The task was consumed before, or something awaits it; or this is another thread.</exception>
    public VoltTask Preserve()
    {
        if (Arena is null || Arena.IsShared)
        {
            return this;
        }

        var promise = VoltTaskCore.Preserve<Unit>(Arena, Index, Generation);
        return new VoltTask(promise, 0, 1);
    }

    /// <summary>Starts the task, and gives its outcome to ordinary code. An abort is a cancellation there. Allocates the <see cref="Task"/>.</summary>
    /// <returns>An ordinary task; somebody has to drive the runtime for it to end.</returns>
    /// <exception cref="InvalidOperationException">The task was consumed before, or something awaits it; or this is another thread.</exception>
    public Task AsTask()
    {
        if (Arena is null)
        {
            return Task.CompletedTask;
        }

        var sink = new TaskSink<Unit>();
        VoltTaskCore.Observe(Arena, Index, Generation, sink);
        return sink.Task;
    }

    /// <summary>Starts the task, and gives its outcome to ordinary code, which awaits it once. Allocates nothing once warm.</summary>
    /// <returns>An ordinary task; somebody has to drive the runtime for it to end.</returns>
    /// <exception cref="InvalidOperationException">The task was consumed before, or something awaits it; or this is another thread.</exception>
    public ValueTask AsValueTask()
    {
        if (Arena is null)
        {
            return default;
        }

        var sink = ValueTaskSink<Unit>.Rent(Arena.Runtime);
        VoltTaskCore.Observe(Arena, Index, Generation, sink);
        return new ValueTask(sink, sink.Version);
    }
}
