namespace Volt;

/// <summary>Thrown by a run that could never end: tasks wait, and nothing can wake them.</summary>
public class VoltDeadlockException : InvalidOperationException
{
    /// <summary>Makes the exception with a standard message.</summary>
    public VoltDeadlockException()
        : base("Tasks are waiting, and nothing can wake them.")
    {
    }

    internal VoltDeadlockException(string message, IReadOnlyList<VoltTaskInfo> tasks)
        : base(message) => Tasks = tasks;

    /// <summary>The stuck tasks, and where they wait.</summary>
    public IReadOnlyList<VoltTaskInfo> Tasks { get; } = [];

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which tasks, and where they wait.</param>
    public VoltDeadlockException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which tasks, and where they wait.</param>
    /// <param name="innerException">What caused it.</param>
    public VoltDeadlockException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
