namespace Volt;

public readonly partial struct VoltTask<TResult>
{
    /// <inheritdoc cref="VoltTask.Preserve"/>
    public VoltTask<TResult> Preserve()
    {
        if (Arena is null || Arena.IsShared)
        {
            return this;
        }

        return new VoltTask<TResult>(VoltTaskCore.Preserve<TResult>(Arena, Index, Generation), 0, 1);
    }

    /// <inheritdoc cref="VoltTask.AsTask"/>
    public Task<TResult> AsTask()
    {
        if (Arena is null)
        {
            return Task.FromResult(Value);
        }

        var sink = new TaskSink<TResult>();
        VoltTaskCore.Observe(Arena, Index, Generation, sink);
        return sink.Task;
    }

    /// <inheritdoc cref="VoltTask.AsValueTask"/>
    public ValueTask<TResult> AsValueTask()
    {
        if (Arena is null)
        {
            return new ValueTask<TResult>(Value);
        }

        var sink = ValueTaskSink<TResult>.Rent(Arena.Runtime);
        VoltTaskCore.Observe(Arena, Index, Generation, sink);
        return new ValueTask<TResult>(sink, sink.Version);
    }

    /// <summary>Forgets the result's type and the result.</summary>
    /// <returns>The same task.</returns>
    public VoltTask AsVoltTask() => Arena is null ? default : new VoltTask(Arena, Index, Generation);
}
