using System.Text;
using Volt.TestSupport;

namespace Volt.Conformance;

/// <summary>Runs cases in batches and makes the table.</summary>
public sealed class ConformanceRun(CompileSettings settings, IReadOnlyList<Variant> variants, int batchSize = 60)
{
    public List<(Case Case, CaseReport Report)> Results { get; } = [];

    public List<string> SharedFallbacks { get; } = [];

    public static IReadOnlyList<Variant> AllVariants => GeneratorUnderTest.Exists
        ? [Variant.Plain, Variant.Fallback, Variant.Lowered]
        : [Variant.Plain, Variant.Fallback];

    public void Run(IEnumerable<Case> cases)
    {
        foreach (var batch in cases.Chunk(batchSize))
        {
            var runner = new BatchRunner([CaseLibrary.Helpers], settings, variants);
            var reports = runner.Run([.. batch.Select(c => c.Program)]);
            Results.AddRange(batch.Zip(reports));
            SharedFallbacks.AddRange(runner.SharedFallbacks);
        }
    }

    /// <summary>Construct, cases, methods, lowered, on the fallback, failed; then the reasons.</summary>
    public string Table()
    {
        var text = new StringBuilder();
        text.AppendLine($"{"construct",-22} {"cases",6} {"methods",8} {"lowered",8} {"fallback",9} {"failed",7}");
        foreach (var row in Results.GroupBy(r => r.Case.Row))
        {
            Line(row.Key, [.. row.Select(r => r.Report)]);
        }

        Line("total", [.. Results.Select(r => r.Report)]);
        var reasons = Results.SelectMany(r => r.Report.Fallbacks.Select(f => (Reason: f, r.Case)))
            .GroupBy(f => f.Reason).OrderByDescending(g => g.Count()).ToList();
        if (reasons.Count > 0)
        {
            text.AppendLine().AppendLine("on the fallback:");
            foreach (var reason in reasons)
            {
                text.AppendLine($"{reason.Count(),5} × {reason.Key}   [{string.Join(", ", reason.Select(r => r.Case.FullName).Distinct().Take(4))}]");
            }
        }

        foreach (var reason in SharedFallbacks.Distinct())
        {
            text.AppendLine("      helper: " + reason);
        }

        return text.ToString();

        void Line(string name, List<CaseReport> reports) => text.AppendLine(
            $"{name,-22} {reports.Count,6} {reports.Sum(r => r.Methods),8} {(variants.Contains(Variant.Lowered) ? reports.Sum(r => r.Lowered) : 0),8} "
            + $"{reports.Sum(r => r.Fallbacks.Count),9} {reports.Count(r => r.Failed),7}");
    }
}
