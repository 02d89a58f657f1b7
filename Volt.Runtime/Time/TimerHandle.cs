namespace Volt;

/// <summary>Names a timer of a <see cref="TimerQueue"/>; the default value names none.</summary>
internal readonly record struct TimerHandle(int Number, long Version);
