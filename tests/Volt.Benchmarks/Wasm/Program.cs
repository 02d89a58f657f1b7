using System.Runtime.InteropServices;
using Volt;
using Volt.Benchmarks;
using Volt.Benchmarks.Harness;
using Volt.Benchmarks.Peers;

string? filter = null, only = null;
var samples = 15;
var headline = args.Contains("--headline");
args = [.. args.Where(argument => argument != "--headline")];
for (var i = 0; i + 1 < args.Length; i += 2)
{
    if (args[i] == "--filter") filter = args[i + 1];
    else if (args[i] == "--peer") only = args[i + 1];
    else if (args[i] == "--samples") samples = int.Parse(args[i + 1]);
}

using var runtime = new VoltRuntime();
using var entered = runtime.Enter();
IRounds[] peers = headline
    ? [new VoltRounds(runtime), new TaskRounds(), new ValueTaskRounds()]
    : [new FloorRounds(), new VoltRounds(runtime), new FallbackRounds(runtime), new TaskRounds(), new ValueTaskRounds(), new PooledRounds()];
if (only is not null) peers = peers.Where(peer => peer.Name == only).ToArray();

Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, interpreted; ns, medians of {samples}, peers in turns.");
var meter = new Meter(samples, TimeSpan.FromMilliseconds(10));
if (headline) Report.PrintHeading(Console.Out, [.. peers.Select(peer => peer.Name)]);
foreach (var workload in headline ? Suite.Headline(peers) : Suite.Workloads(peers, scale: 10))
{
    if (filter is not null && !workload.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)) continue;
    var figures = meter.Measure(workload);
    if (headline) Report.PrintLine(Console.Out, workload, figures);
    else Report.Print(Console.Out, workload, figures);
}
