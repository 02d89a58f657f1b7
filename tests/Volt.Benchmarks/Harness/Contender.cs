namespace Volt.Benchmarks.Harness;

/// <summary>One way to do a workload: who does it, and one round of it.</summary>
internal sealed record Contender(string Peer, Action Round);
