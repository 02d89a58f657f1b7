namespace Volt;

/// <summary>The 16 bytes that a task costs beside its machine.</summary>
internal struct SlotHeader
{
    internal uint Generation;
    internal byte State;
    internal byte Flags;

    /// <summary>By state: the next free slot, the first waiter, or the stored fault.</summary>
    internal int Link;

    /// <summary>The order of starting: age in the task list, and the order of disposal.</summary>
    internal uint Sequence;
}
