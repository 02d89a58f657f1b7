namespace Volt;

/// <summary>What else is known about a slot. Zero for a spawned task about which there is nothing to say.</summary>
internal static class SlotFlags
{
    /// <summary>Somebody holds a handle: the outcome stays in the slot until it is consumed.</summary>
    internal const byte Kept = 1;

    /// <summary>The abort signal is set and no suspension point has taken it yet.</summary>
    internal const byte AbortSignal = 2;

    /// <summary>An abort was asked for; a second one changes nothing.</summary>
    internal const byte Aborting = 4;

    /// <summary>The link leads to a waiter.</summary>
    internal const byte HasWaiter = 8;

    /// <summary>The outcome was reported or seen: it is not reported again.</summary>
    internal const byte Observed = 16;

    /// <summary>A waker that code outside of the runtime may hold keeps the task from being a deadlock.</summary>
    internal const byte External = 32;

    /// <summary>A helper of the runtime's own, not shown among the tasks.</summary>
    internal const byte Internal = 64;

    /// <summary>The tracker knows it, and is to be told of its end.</summary>
    internal const byte Tracked = 128;

    /// <summary>A completion with one of these takes the long way.</summary>
    internal const byte Special = HasWaiter | Aborting | Tracked;
}
