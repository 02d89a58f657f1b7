namespace Volt.Benchmarks.Peers;

/// <summary>Deadlines in a fixed disorder.</summary>
internal static class Deadlines
{
    /// <summary>The deadline of a timer, in ticks; no two in a row are near each other.</summary>
    public static TimeSpan Of(int timer) => TimeSpan.FromTicks(1 + (long)(uint)(timer * 2_654_435_761u) % 1_000_000);
}
