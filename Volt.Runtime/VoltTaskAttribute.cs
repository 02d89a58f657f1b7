namespace Volt;

/// <summary>
/// Marks an <c>async</c> method that returns <see cref="VoltTask"/> or <see cref="VoltTask{TResult}"/> to be compiled into
/// a struct state machine that lives in a typed arena. The containing types must be <c>partial</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class VoltTaskAttribute : Attribute
{
    /// <summary>How many tasks of this method may be alive at once; zero for no limit. Not enforced yet: the arenas still grow.</summary>
    public int Capacity { get; set; }

    /// <summary>The name of the method's tasks in task lists, dumps, events and messages; the method's own name, with that of its type, if not given.</summary>
    public string? Name { get; set; }
}
