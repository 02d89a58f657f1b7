namespace Volt;

/// <summary>Names a task of a runtime. Once the task is gone, its id is refused; it never means a later task.</summary>
/// <param name="Arena">The number of the task's arena in its runtime.</param>
/// <param name="Index">The slot.</param>
/// <param name="Generation">Which of the slot's tasks.</param>
public readonly record struct TaskId(int Arena, int Index, uint Generation)
{
    /// <summary>The id as "#arena.index.generation".</summary>
    public override string ToString() => $"#{Arena}.{Index}.{Generation}";
}
