namespace Volt;

/// <summary>What a machine of the fallback is suspended at.</summary>
internal enum FallbackPhase : byte
{
    /// <summary>Not at an await: the compiler's state machine is to be moved on.</summary>
    Ready,

    /// <summary>At a yield that has not been passed on to the drive loop yet.</summary>
    Yielding,

    /// <summary>At a yield.</summary>
    Yielded,

    /// <summary>At another Volt task.</summary>
    Task,

    /// <summary>At a leaf or a foreign awaitable.</summary>
    Pending,

    /// <summary>Ran to its end.</summary>
    Done,

    /// <summary>Ended by an exception, which the runtime holds for the moment.</summary>
    Faulted,
}
