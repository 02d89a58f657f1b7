using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>What a poll of a state machine came to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum VoltPoll
{
    /// <summary>Suspended until something wakes the task.</summary>
    Pending,

    /// <summary>Suspended, and to be polled again in the next pass.</summary>
    Yielded,

    /// <summary>Ran to its end; the result can be read.</summary>
    Completed,

    /// <summary>Was aborted, and has left by its finally blocks.</summary>
    Aborted,
}
