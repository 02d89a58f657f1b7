namespace Volt;

/// <summary>How a <see cref="VoltRuntime"/> is set up.</summary>
public sealed class VoltOptions
{
    /// <summary>
    /// Receives the faults that nobody awaits. Without it they come out of the call that drives the runtime, one at a time;
    /// the other tasks are intact, and the next call goes on with them.
    /// </summary>
    public Action<Exception>? UnhandledException { get; set; }

    /// <summary>The generation that the first task of each slot has, so that tests reach the end of the numbers.</summary>
    internal uint FirstGeneration { get; set; } = 1;
}
