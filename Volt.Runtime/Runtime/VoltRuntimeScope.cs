namespace Volt;

/// <summary>A stretch of code in which a runtime is current; ends when disposed.</summary>
public readonly struct VoltRuntimeScope : IDisposable
{
    private readonly VoltRuntime? _previous;

    internal VoltRuntimeScope(VoltRuntime? previous) => _previous = previous;

    /// <summary>Makes the runtime that was current before current again.</summary>
    public void Dispose() => VoltRuntime.Restore(_previous);
}
