namespace Volt;

/// <summary>How a <see cref="VoltRuntime"/> is set up.</summary>
public sealed class VoltOptions
{
    /// <summary>
    /// Receives the faults that nobody awaits. Without it they come out of the call that drives the runtime, one at a time;
    /// the other tasks are intact, and the next call goes on with them. Called on the runtime's thread; what it throws takes the fault's place.
    /// </summary>
    public Action<Exception>? UnhandledException { get; set; }

    /// <summary>The clock for delays, intervals and timeouts; the system's if not set.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>The event loop that <see cref="VoltRuntime.RunAsync()"/> lives in; the current synchronisation context if not set.</summary>
    public VoltHost? Host { get; set; }

    /// <summary>
    /// Called when an idle runtime gets something to do, once until it is driven again: from any thread, never under a lock. It is to
    /// arrange for a call of <see cref="VoltRuntime.Tick"/> or the like, not to make it. What it throws is reported as the fault of a task would be, and
    /// the work that it was called for is not lost.
    /// </summary>
    public Action? WorkAvailable { get; set; }

    /// <summary>Whether to record who started each task, and when, for <see cref="VoltRuntime.GetTasks"/>. Costs a dictionary entry a task, and allocates; off by default.</summary>
    public bool TrackTasks { get; set; }

    /// <summary>The generation that the first task of each slot has, so that tests reach the end of the numbers.</summary>
    internal uint FirstGeneration { get; set; } = 1;
}
