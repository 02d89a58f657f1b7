using System.Runtime.InteropServices;
using Volt;
using Volt.Benchmarks;
using Volt.Benchmarks.Harness;
using Volt.Benchmarks.Peers;

string? filter = null, only = null;
var samples = 15;
for (var i = 0; i + 1 < args.Length; i += 2)
{
    if (args[i] == "--filter") filter = args[i + 1];
    else if (args[i] == "--peer") only = args[i + 1];
    else if (args[i] == "--samples") samples = int.Parse(args[i + 1]);
}

using var runtime = new VoltRuntime();
using var entered = runtime.Enter();
IRounds[] peers = [new FloorRounds(), new VoltRounds(runtime), new FallbackRounds(runtime), new TaskRounds(), new ValueTaskRounds(), new PooledRounds()];
if (only is not null) peers = peers.Where(peer => peer.Name == only).ToArray();

Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, interpreted; medians of {samples}, peers in turns.");
var meter = new Meter(samples, TimeSpan.FromMilliseconds(10));
foreach (var workload in Suite.Workloads(peers, scale: 10))
{
    if (filter is not null && !workload.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)) continue;
    Report.Print(Console.Out, workload, meter.Measure(workload));
}
