using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Volt;

namespace Hello;

/// <summary>
/// Spawns N tasks that are ready to run and runs them to completion: on a fresh Volt runtime, on one that has done it before
/// (warm), and as ordinary <see cref="Task"/> methods on the least pump that can queue them.
/// </summary>
internal static partial class SpawnBenchmark
{
    private const int Samples = 15;
    private static readonly TimeSpan s_settled = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(5);
    private static long s_sum;

    [VoltTask]
    private static async VoltTask Ready(int i) => s_sum += i;

    // A Task method runs on the caller's stack until its first real await, so that await is what queues it.
    private static async Task Ready(TaskPump pump, int i)
    {
        await pump.NextTurn();
        s_sum += i;
    }

    public static void Run(string[] args)
    {
        int[] counts = args is ["--quick"] ? [1_000] : [1_000, 10_000, 100_000, 1_000_000];
        Console.WriteLine();
        Console.WriteLine($"Spawn N ready tasks and run them to completion. Medians of {Samples}; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.ProcessArchitecture}.");
        Console.WriteLine();
        Console.WriteLine("|         N | Volt warm, ns/task | Volt fresh, ns/task | Task warm, ns/task | Task fresh, ns/task | Task/Volt warm | Task/Volt fresh | Volt warm, B/task | Volt fresh, B/task | Task, B/task |");
        Console.WriteLine("|----------:|-------------------:|--------------------:|-------------------:|--------------------:|---------------:|----------------:|------------------:|-------------------:|-------------:|");
        var warmRuntime = new VoltRuntime();
        var warmPump = new TaskPump();
        Action<int>[] contenders =
        [
            n => OnVolt(warmRuntime, n),
            n => { using var runtime = new VoltRuntime(); OnVolt(runtime, n); },
            n => OnTask(warmPump, n),
            n => OnTask(new TaskPump(), n),
        ];
        WarmUp(contenders);
        foreach (var n in counts)
        {
            var (nanoseconds, bytes) = Measure(contenders, n);
            Console.WriteLine(string.Create(null, $"| {n,9:N0} | {nanoseconds[0],18:F1} | {nanoseconds[1],19:F1} | {nanoseconds[2],18:F1} | {nanoseconds[3],19:F1} | {nanoseconds[2] / nanoseconds[0],13:F1}x | {nanoseconds[3] / nanoseconds[1],14:F1}x | {bytes[0],17:F1} | {bytes[1],18:F1} | {bytes[2],12:F1} |"));
        }

        warmRuntime.Dispose();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void OnVolt(VoltRuntime runtime, int n)
    {
        using var entered = runtime.Enter();
        for (var i = 0; i < n; i++) runtime.Spawn(Ready(i));
        runtime.Run();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void OnTask(TaskPump pump, int n)
    {
        for (var i = 0; i < n; i++) _ = Ready(pump, i);
        pump.Run();
    }

    /// <summary>
    /// Runs the contenders until their times have settled. The JIT makes its best code in the background, once it has seen enough calls and finds a processor free: so there are pauses, and
    /// what counts is the processor's time, of which a busy machine gives little.
    /// </summary>
    private static void WarmUp(Action<int>[] contenders)
    {
        var best = new TimeSpan[contenders.Length];
        Array.Fill(best, TimeSpan.MaxValue);
        var begin = Environment.CpuUsage.TotalTime;
        var settled = begin;
        for (var now = begin; now - settled < s_settled && now - begin < s_longestWarmUp; now = Environment.CpuUsage.TotalTime)
        {
            for (var c = 0; c < contenders.Length; c++)
            {
                var start = Stopwatch.GetTimestamp();
                for (var call = 0; call < 20; call++) contenders[c](1_000);
                var elapsed = Stopwatch.GetElapsedTime(start);
                if (elapsed < best[c] * 0.95) settled = Environment.CpuUsage.TotalTime;
                if (elapsed < best[c]) best[c] = elapsed;
            }

            Thread.Sleep(20);
        }
    }

    /// <summary>The contenders take turns, so that a slow moment of the machine falls on all of them.</summary>
    private static (double[] Nanoseconds, double[] Bytes) Measure(Action<int>[] contenders, int n)
    {
        var repeats = Math.Max(1, 100_000 / n);
        var times = contenders.Select(_ => new double[Samples]).ToArray();
        var bytes = new double[contenders.Length];
        foreach (var contender in contenders) contender(n);
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var c = 0; c < contenders.Length; c++)
            {
                var contender = contenders[c];
                var expected = s_sum + (long)repeats * n * (n - 1) / 2;
                GC.Collect();
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                for (var r = 0; r < repeats; r++) contender(n);
                var elapsed = Stopwatch.GetElapsedTime(start);
                bytes[c] = (GC.GetAllocatedBytesForCurrentThread() - allocated) / ((double)repeats * n);
                times[c][sample] = elapsed.TotalNanoseconds / ((double)repeats * n);
                if (s_sum != expected) throw new InvalidOperationException("A task did not run.");
            }
        }

        return (times.Select(Median).ToArray(), bytes);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
