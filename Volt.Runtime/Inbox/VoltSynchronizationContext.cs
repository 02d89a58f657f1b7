namespace Volt;

/// <summary>Current while tasks run, so that ordinary async code that they call comes back to the runtime's thread.</summary>
internal sealed class VoltSynchronizationContext : SynchronizationContext
{
    private readonly VoltRuntime _runtime;

    internal VoltSynchronizationContext(VoltRuntime runtime) => _runtime = runtime;

    public override void Post(SendOrPostCallback d, object? state) => _runtime.Post(d, state);

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!_runtime.IsOnThread)
        {
            throw new NotSupportedException("Send would block the calling thread. Use Post.");
        }

        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;
}
