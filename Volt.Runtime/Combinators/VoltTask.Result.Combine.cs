namespace Volt;

public readonly partial struct VoltTask<TResult>
{
    /// <inheritdoc cref="VoltTask.WithTimeout"/>
    public VoltTask<TResult> WithTimeout(TimeSpan timeout) =>
        GuardMachine<TResult>.Create(Arena, Index, Generation, Value, timeout, default);

    /// <inheritdoc cref="VoltTask.WithCancellation"/>
    public VoltTask<TResult> WithCancellation(CancellationToken cancellationToken) =>
        GuardMachine<TResult>.Create(Arena, Index, Generation, Value, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>A task whose result is made of this one's.</summary>
    /// <typeparam name="TMapped">The type of the new result.</typeparam>
    /// <param name="map">Makes it, on the runtime's thread, when this task has ended well. What it throws is thrown by the await.</param>
    public VoltTask<TMapped> Map<TMapped>(Func<TResult, TMapped> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return MapMachine<TResult, TMapped>.Create(this, map);
    }
}
