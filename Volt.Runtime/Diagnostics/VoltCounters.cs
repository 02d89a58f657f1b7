namespace Volt;

/// <summary>What a runtime has done so far. See <see cref="VoltRuntime.GetCounters"/>.</summary>
public readonly record struct VoltCounters
{
    /// <summary>How many tasks were started.</summary>
    public long Started { get; init; }

    /// <summary>How many ran to their end.</summary>
    public long Completed { get; init; }

    /// <summary>How many were aborted.</summary>
    public long Aborted { get; init; }

    /// <summary>How many ended by an exception.</summary>
    public long Faulted { get; init; }

    /// <summary>How many are alive.</summary>
    public long Live { get; init; }

    /// <summary>How many passes were made.</summary>
    public long Passes { get; init; }

    /// <summary>How many places of the ready queue were polled.</summary>
    public long Polls { get; init; }

    /// <summary>How many wakes put a suspended task into the queue.</summary>
    public long Wakes { get; init; }

    /// <summary>The longest that the ready queue has been at the start of a pass.</summary>
    public int QueueHighWater { get; init; }

    /// <summary>How many timers are pending.</summary>
    public int Timers { get; init; }

    /// <summary>How many awaits of foreign awaitables are under way.</summary>
    public int ForeignAwaits { get; init; }
}
