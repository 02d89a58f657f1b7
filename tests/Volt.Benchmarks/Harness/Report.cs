using System.Globalization;

namespace Volt.Benchmarks.Harness;

/// <summary>Prints figures as Markdown: a table a workload, each peer with its ratio to lowered Volt.</summary>
internal static class Report
{
    public static void Print(TextWriter output, Workload workload, IReadOnlyList<Figure> figures)
    {
        var ours = figures.FirstOrDefault(figure => figure.Peer == Peer.Volt);
        output.WriteLine();
        output.WriteLine($"### {workload.Name}");
        output.WriteLine();
        output.WriteLine($"| {"peer",-26} | ns a {workload.Unit}, median | minimum | times Volt | bytes a {workload.Unit} |");
        output.WriteLine("|:---|---:|---:|---:|---:|");
        foreach (var figure in figures)
        {
            var ratio = ours is null ? "" : (figure.Median / ours.Median).ToString("F2", CultureInfo.InvariantCulture);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {figure.Peer,-26} | {figure.Median,10:F1} | {figure.Minimum,10:F1} | {ratio,8} | {figure.Bytes,8:F1} |"));
        }

        output.Flush();
    }

    /// <summary>Prints the heading of a table with a line a workload.</summary>
    public static void PrintHeading(TextWriter output, IReadOnlyList<string> peers)
    {
        output.WriteLine($"| work | {string.Join(" | ", peers)} | Task / Volt |");
        output.WriteLine("|---|" + string.Concat(Enumerable.Repeat("---:|", peers.Count + 1)));
    }

    /// <summary>Prints a line of it: medians, and in brackets minima.</summary>
    public static void PrintLine(TextWriter output, Workload workload, IReadOnlyList<Figure> figures)
    {
        double Median(string peer) => figures.FirstOrDefault(figure => figure.Peer == peer)?.Median ?? double.NaN;
        var cells = figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Median:N0} ({figure.Minimum:N0})"));
        var ratio = (Median(Peer.Task) / Median(Peer.Volt)).ToString("F1", CultureInfo.InvariantCulture);
        output.WriteLine($"| {workload.Name} | {string.Join(" | ", cells)} | {ratio}× |");
        output.Flush();
    }
}
