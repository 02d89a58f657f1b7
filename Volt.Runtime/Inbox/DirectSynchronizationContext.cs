namespace Volt;

/// <summary>
/// Current while one of our continuations is handed to a task: whoever completes the task calls it then and there, on whatever thread.
/// </summary>
/// <remarks>
/// Without any context a task that is completed on the runtime's own thread would not do so: it finds the runtime's context current, and
/// takes the detour through the thread pool. With the runtime's context it would post, which costs a pass.
/// </remarks>
internal sealed class DirectSynchronizationContext : SynchronizationContext
{
    internal static readonly DirectSynchronizationContext Instance = new();

    private DirectSynchronizationContext()
    {
    }

    public override void Post(SendOrPostCallback d, object? state) => d(state);

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;
}
