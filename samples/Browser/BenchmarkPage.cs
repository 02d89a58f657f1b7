using System.Runtime.InteropServices.JavaScript;
using Volt;
using Volt.Benchmarks.Harness;
using Volt.Benchmarks.Peers;

namespace Browser;

/// <summary>The benchmark in the visitor's own browser: the project's own harness, a sample at a time, so that the page stays live.</summary>
internal static partial class BenchmarkPage
{
    private const int Samples = 15;

    /// <summary>Runs all workloads, and reports each as it is done.</summary>
    [JSExport]
    public static async Task Run()
    {
        using var runtime = new VoltRuntime();
        IRounds[] peers = [new VoltRounds(runtime), new TaskRounds(), new ValueTaskRounds()];
        (string Name, int Operations, Func<IRounds, Action?> Round)[] workloads =
        [
            ("spawn and complete", 20_000, peer => peer.Spawn(20_000, fresh: false)),
            ("yield and resume", 20_000, peer => peer.Yields(1_000, 20)),
            ("nested await, depth 8", 500, peer => peer.Depth(8, suspend: true, 500)),
            ("spawn, join, read the result", 2_000, peer => peer.FanOut(1_000, 2)),
        ];

        for (var i = 0; i < workloads.Length; i++)
        {
            var (name, operations, round) = workloads[i];
            var workload = new Workload(name, "", operations, peers.Select(peer => new Contender(peer.Name, Within(runtime, round(peer)!))).ToArray());
            var figures = new List<Figure>();
            foreach (var done in new Meter(Samples, TimeSpan.FromMilliseconds(4)).Steps(workload, figures))
            {
                Progress((i + done) / workloads.Length);
                await Task.Delay(1);
            }

            Result(name, figures.Select(figure => figure.Median).ToArray());
        }
    }

    // Only while a round runs is its runtime the current one: the page's own goes on in between.
    private static Action Within(VoltRuntime runtime, Action round) => () =>
    {
        using var entered = runtime.Enter();
        round();
    };

    [JSImport("progress", "main.js")]
    private static partial void Progress(double done);

    [JSImport("result", "main.js")]
    private static partial void Result(string workload, double[] nanoseconds);
}
