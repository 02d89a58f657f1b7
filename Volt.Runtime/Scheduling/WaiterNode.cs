namespace Volt;

/// <summary>Who waits for a started task. Nodes are pooled in the runtime and linked by number.</summary>
internal struct WaiterNode
{
    internal Waker Waker;

    /// <summary>The set of tasks to be told, and which of them this one is.</summary>
    internal ChildSet? Group;
    internal int Ordinal;
    internal int Next;

    /// <summary>The one before; the last one, for the first.</summary>
    internal int Previous;
}
