namespace Volt;

/// <summary>How far a task is.</summary>
public enum VoltTaskStatus
{
    /// <summary>Created; nothing of its body has run.</summary>
    Cold,

    /// <summary>Started, and about to run in this pass or the next.</summary>
    Ready,

    /// <summary>Suspended at an await, or running at this moment.</summary>
    Waiting,

    /// <summary>Ran to its end.</summary>
    Completed,

    /// <summary>Ended by an exception.</summary>
    Faulted,

    /// <summary>Was aborted.</summary>
    Aborted,

    /// <summary>Its outcome was consumed, or it ended and nobody kept a handle.</summary>
    Gone,
}
