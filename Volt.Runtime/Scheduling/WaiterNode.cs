namespace Volt;

/// <summary>Who waits for a started task. Nodes are pooled in the runtime and linked by number.</summary>
internal struct WaiterNode
{
    internal Waker Waker;
    internal int Next;
}
