namespace Volt;

/// <summary>A stretch of code in which a runtime is current; ends when disposed, on the same thread, innermost first.</summary>
public readonly struct VoltRuntimeScope : IDisposable
{
    private readonly VoltRuntime? _entered;
    private readonly VoltRuntime? _previous;
    private readonly StackRange _stack;

    internal VoltRuntimeScope(VoltRuntime entered, VoltRuntime? previous, StackRange stack)
    {
        _entered = entered;
        _previous = previous;
        _stack = stack;
    }

    /// <summary>Makes the runtime that was current before current again.</summary>
    /// <exception cref="InvalidOperationException">This is another thread than the one that entered.</exception>
    public void Dispose() => _entered?.Leave(_previous, _stack);
}
