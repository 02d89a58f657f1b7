using System.Diagnostics;

namespace Volt.Benchmarks.Harness;

/// <summary>
/// Measures the contenders of a workload in turns, so that a slow moment of the machine falls on all of them, and reports the
/// median and the minimum of the samples.
/// </summary>
internal sealed class Meter(int samples, TimeSpan sampleTime)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(OperatingSystem.IsBrowser() ? 0 : 120);

    public IReadOnlyList<Figure> Measure(Workload workload)
    {
        var figures = new List<Figure>();
        foreach (var _ in Steps(workload, figures))
        {
        }

        return figures;
    }

    /// <summary>
    /// The same in steps, for a host that has something else to do in between: yields how much is done, from 0 to 1, after every
    /// sample, and leaves the figures in <paramref name="figures"/>.
    /// </summary>
    public IEnumerable<double> Steps(Workload workload, List<Figure> figures)
    {
        var contenders = workload.Contenders;
        var all = (double)contenders.Count * (samples + 1);
        var done = 0;
        var repeats = new int[contenders.Count];
        for (var c = 0; c < contenders.Count; c++)
        {
            repeats[c] = WarmUp(contenders[c].Round);
            yield return ++done / all;
        }

        var times = contenders.Select(_ => new double[samples]).ToArray();
        var bytes = new double[contenders.Count];
        for (var sample = 0; sample < samples; sample++)
        {
            for (var c = 0; c < contenders.Count; c++)
            {
                var round = contenders[c].Round;
                var operations = (double)repeats[c] * workload.Operations;
                GC.Collect();
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                for (var r = 0; r < repeats[c]; r++) round();
                times[c][sample] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / operations;
                bytes[c] = (GC.GetAllocatedBytesForCurrentThread() - allocated) / operations;
                yield return ++done / all;
            }
        }

        figures.AddRange(contenders.Select((contender, c) => Summarise(contender.Peer, times[c], bytes[c])));
    }

    /// <summary>Runs a round until the JIT has had its time with it, and says how many rounds make a sample.</summary>
    private int WarmUp(Action round)
    {
        var once = TimeSpan.Zero;
        for (var phase = 0; phase < 5; phase++)
        {
            var calls = 0;
            var start = Stopwatch.GetTimestamp();
            TimeSpan elapsed;
            do
            {
                round();
                calls++;
                elapsed = Stopwatch.GetElapsedTime(start);
            }
            while (calls < 40 && elapsed < sampleTime * 2);
            once = elapsed / calls;
            Thread.Sleep(s_pause);
        }

        return Math.Clamp((int)(sampleTime / once), 1, 100_000);
    }

    private static Figure Summarise(string peer, double[] times, double bytes)
    {
        Array.Sort(times);
        return new Figure(peer, times[times.Length / 2], times[0], bytes);
    }
}
