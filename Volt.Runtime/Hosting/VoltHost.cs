namespace Volt;

/// <summary>
/// The event loop that a runtime lives in: how <see cref="VoltRuntime.RunAsync()"/> is called back. A host is given in
/// <see cref="VoltOptions.Host"/>, or made from the thread's <see cref="SynchronizationContext"/>.
/// </summary>
public abstract class VoltHost
{
    /// <summary>How long one callback may run before it lets the event loop have its turn; zero for no limit.</summary>
    public virtual TimeSpan Slice => TimeSpan.Zero;

    /// <summary>
    /// Asks for one call of <paramref name="poll"/>, soon, on the runtime's thread and not from inside this method. Called once for each
    /// change from idle to ready, from any thread, and never under a lock.
    /// </summary>
    /// <param name="poll">Always the same delegate for one runtime.</param>
    public abstract void Post(Action poll);

    /// <summary>
    /// Asks for one call of <paramref name="poll"/> after a time, in place of the one asked for before. Too early or too
    /// often does no harm. Called on the runtime's thread.
    /// </summary>
    /// <param name="delay">When. <see cref="Timeout.InfiniteTimeSpan"/> takes the request back.</param>
    /// <param name="poll">Always the same delegate for one runtime.</param>
    public abstract void PostAfter(TimeSpan delay, Action poll);
}
