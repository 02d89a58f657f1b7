namespace Volt;

/// <summary>A place in the ready queue. Plain numbers: storing one costs no write barrier.</summary>
internal struct ReadyEntry
{
    internal int Arena;
    internal int Index;
    internal uint Generation;
}
