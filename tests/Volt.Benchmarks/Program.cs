using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Volt;
using Volt.Benchmarks;
using Volt.Benchmarks.Harness;
using Volt.Benchmarks.Peers;

string? filter = null, only = null, workloadName = null;
var list = false;
int samples = 15, rounds = 0;
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--filter" && i + 1 < args.Length) filter = args[++i];
    else if (args[i] == "--peer" && i + 1 < args.Length) only = args[++i];
    else if (args[i] == "--list") list = true;
    else if (args[i] == "--workload" && i + 1 < args.Length) workloadName = args[++i];
    else if (args[i] == "--rounds" && i + 1 < args.Length && int.TryParse(args[i + 1], out rounds) && rounds > 0) i++;
    else if (args[i] == "--samples" && i + 1 < args.Length && int.TryParse(args[i + 1], out samples) && samples > 0) i++;
#if BENCHMARKDOTNET
    else if (args[i] == "--bdn")
    {
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Suite).Assembly).Run(args[(i + 1)..]);
        return 0;
    }
#endif
    else
    {
        Console.WriteLine("""
            usage: Volt.Benchmarks [--filter text] [--peer name] [--samples 15]   medians of the samples, all peers in turns
                   Volt.Benchmarks --list [--filter text]                         the workloads
                   Volt.Benchmarks --rounds 10 [--workload name] [--peer name]    so many rounds of each, not measured: instructions.mjs counts from outside
                   Volt.Benchmarks --bdn [arguments of BenchmarkDotNet]           the same rounds under BenchmarkDotNet
            """);
        return 2;
    }
}

#if RUNTIME_ASYNC
// .NET 10 runs methods compiled for runtime-async only when it is started with this switch.
if (Environment.GetEnvironmentVariable("DOTNET_RuntimeAsync") is null)
{
    var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false };
    if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Suite).Assembly.Location);
    foreach (var argument in args) start.ArgumentList.Add(argument);
    start.Environment["DOTNET_RuntimeAsync"] = "1";
    using var child = Process.Start(start)!;
    child.WaitForExit();
    return child.ExitCode;
}
#endif

using var runtime = new VoltRuntime();
using var entered = runtime.Enter();
IRounds[] peers =
[
    new FloorRounds(),
    new VoltRounds(runtime),
    new FallbackRounds(runtime),
    new TaskRounds(),
    new PostedTaskRounds(),
    new ValueTaskRounds(),
    new PooledRounds(),
#if RUNTIME_ASYNC
    new RuntimeAsyncRounds(),
#endif
];
if (only is not null) peers = peers.Where(peer => peer.Name == only).ToArray();

if (list || rounds > 0)
{
    foreach (var workload in Selected())
    {
        if (workload.Contenders.Count == 0) continue;
        Console.WriteLine($"{workload.Operations}\t{workload.Unit}\t{workload.Name}");
        foreach (var contender in workload.Contenders)
            for (var round = 0; round < rounds; round++) contender.Round();
    }

    return 0;
}

var mode = RuntimeFeature.IsDynamicCodeCompiled ? "CoreCLR" : "NativeAOT";
Console.WriteLine($"{mode}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors; medians of {samples}, peers in turns.");
var meter = new Meter(samples, TimeSpan.FromMilliseconds(10));
foreach (var workload in Selected()) Report.Print(Console.Out, workload, meter.Measure(workload));
return 0;

IEnumerable<Workload> Selected() => Suite.Workloads(peers).Where(workload =>
    (filter is null || workload.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)) && (workloadName is null || workload.Name == workloadName));
