namespace Volt;

/// <summary>
/// The life of a slot. The lowest bit says that the slot has an entry in the ready queue.
/// </summary>
/// <remarks>
/// <code>
///            create          spawn, start           poll
///   Free ────────────► Cold ───────────────► Fresh ──────► Waiting ◄──────────┐
///    ▲                  │ await                               │  wake, yield   │ poll
///    │                  ▼                                     ▼                │
///    │                Owned                                 Queued ────────────┘
///    │                  │ outcome                             │ outcome (from Waiting, too)
///    │ consume          ▼                                     ▼
///    └──────── Completed, Faulted, Aborted ◄──────────────────┘   (a spawned task goes straight to Free)
/// </code>
/// A slot is Waiting while its machine is being polled: a wake that comes during the poll queues it at once.
/// </remarks>
internal static class SlotState
{
    internal const byte QueuedBit = 1;

    internal const byte Free = 0;

    /// <summary>Started, queued and never polled.</summary>
    internal const byte Fresh = 1;
    internal const byte Cold = 2;

    /// <summary>Polled before, and queued to be polled again.</summary>
    internal const byte Queued = 3;

    /// <summary>A child that its awaiting task polls.</summary>
    internal const byte Owned = 4;
    internal const byte Waiting = 6;
    internal const byte Completed = 8;
    internal const byte Faulted = 10;
    internal const byte Aborted = 12;

    /// <summary>The generation is used up: the slot is never handed out again.</summary>
    internal const byte Retired = 14;
}
