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
}
