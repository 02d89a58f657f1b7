namespace Volt.Benchmarks.Harness;

/// <summary>What one contender took for one operation.</summary>
internal sealed record Figure(string Peer, double Median, double Minimum, double Bytes);
