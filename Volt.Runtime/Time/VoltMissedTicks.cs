namespace Volt;

/// <summary>What an interval does about ticks that came while nobody waited for them.</summary>
public enum VoltMissedTicks
{
    /// <summary>They come at once, one after the other, until the interval has caught up.</summary>
    Burst,

    /// <summary>One comes at once, and the next a whole period after it.</summary>
    Delay,

    /// <summary>One comes at once, and the next at the next regular time.</summary>
    Skip,
}
