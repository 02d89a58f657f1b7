namespace Volt;

/// <summary>What there is to say about a live task. See <see cref="VoltRuntime.GetTasks"/>.</summary>
public sealed class VoltTaskInfo
{
    internal VoltTaskInfo(TaskId id, string name, VoltTaskStatus status, IReadOnlyList<VoltFrame> frames, TaskId? parent, long? age)
    {
        Id = id;
        Name = name;
        Status = status;
        Frames = frames;
        Parent = parent;
        Age = age;
    }

    /// <summary>The task's id.</summary>
    public TaskId Id { get; }

    /// <summary>The name of its method.</summary>
    public string Name { get; }

    /// <summary>How far it is.</summary>
    public VoltTaskStatus Status { get; }

    /// <summary>The chain of its awaits, outermost first; the last one is what it waits for. Empty unless it is suspended.</summary>
    public IReadOnlyList<VoltFrame> Frames { get; }

    /// <summary>The task that started it, if that was recorded; see <see cref="VoltOptions.TrackTasks"/>.</summary>
    public TaskId? Parent { get; }

    /// <summary>How many passes ago it was started, if that was recorded; see <see cref="VoltOptions.TrackTasks"/>.</summary>
    public long? Age { get; }

    /// <summary>The task as an entry of a dump: a line for it, and one for each frame.</summary>
    public override string ToString()
    {
        var age = Age is { } passes ? $", {passes} passes old" : "";
        var parent = Parent is { } id ? $", started by {id}" : "";
        return $"{Id} {Name} ({Status}{age}{parent})"
            + string.Concat(Frames.Select(static frame => $"{Environment.NewLine}    at {frame}"));
    }
}
