namespace Volt;

/// <summary>Records who started each task, and when. There only while somebody wants to know.</summary>
internal sealed class TaskTracker
{
    private readonly Dictionary<TaskId, (TaskId? Parent, long Pass)> _tasks = [];

    internal bool Emits { get; set; }

    internal void OnStarted(TaskId id, Arena arena, TaskId? parent, long pass)
    {
        _tasks[id] = (parent, pass);
        if (Emits)
        {
            VoltEventSource.Log.TaskStarted(id.ToString(), arena.Name, parent?.ToString() ?? "");
        }
    }

    internal void OnEnded(TaskId id, Arena arena, string outcome)
    {
        _tasks.Remove(id);
        if (Emits)
        {
            VoltEventSource.Log.TaskEnded(id.ToString(), arena.Name, outcome);
        }
    }

    internal bool TryGet(TaskId id, out (TaskId? Parent, long Pass) found) => _tasks.TryGetValue(id, out found);
}
