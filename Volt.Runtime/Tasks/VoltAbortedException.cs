namespace Volt;

/// <summary>
/// Thrown by the await of a task that somebody else aborted; on the fallback path, also what an abort itself looks like.
/// </summary>
public class VoltAbortedException : OperationCanceledException
{
    /// <summary>Makes the exception with a standard message.</summary>
    public VoltAbortedException()
        : base("The task was aborted.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    public VoltAbortedException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public VoltAbortedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
