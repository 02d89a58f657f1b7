namespace Volt.Benchmarks.Harness;

/// <summary>Something to measure: every round of every contender does the same number of operations.</summary>
internal sealed record Workload(string Name, string Unit, int Operations, IReadOnlyList<Contender> Contenders);
