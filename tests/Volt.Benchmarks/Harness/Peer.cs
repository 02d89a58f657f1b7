namespace Volt.Benchmarks.Harness;

/// <summary>The names of the contenders.</summary>
internal static class Peer
{
    public const string Floor = "floor";
    public const string Volt = "Volt";
    public const string Fallback = "Volt, fallback";
    public const string Task = "Task";
    public const string PostedTask = "Task, posted delegate";
    public const string ValueTask = "ValueTask";
    public const string Pooled = "ValueTask, pooled";
    public const string RuntimeAsync = "Task, runtime-async";
}
