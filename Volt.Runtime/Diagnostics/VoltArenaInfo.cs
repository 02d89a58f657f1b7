namespace Volt;

/// <summary>How full an arena is. See <see cref="VoltRuntime.GetArenas"/>.</summary>
/// <param name="Name">The method whose tasks live there.</param>
/// <param name="InUse">How many slots are taken, by cold and ended tasks, too.</param>
/// <param name="Capacity">How many slots there are.</param>
/// <param name="Bytes">How much memory they take.</param>
/// <param name="SlotBytes">How much one slot takes: the machine and 16 bytes.</param>
public readonly record struct VoltArenaInfo(string Name, int InUse, int Capacity, long Bytes, int SlotBytes);
