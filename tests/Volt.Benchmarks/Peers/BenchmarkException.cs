namespace Volt.Benchmarks.Peers;

/// <summary>What the bodies throw.</summary>
internal sealed class BenchmarkException : Exception;
