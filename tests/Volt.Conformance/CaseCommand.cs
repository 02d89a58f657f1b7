using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Volt.TestSupport;

namespace Volt.Conformance;

/// <summary>
/// <c>dotnet run --project tests/Volt.Conformance -- [filter…] [--file path] [--show-source] [--show-generated] [--show-fallbacks]
/// [--release] [--checked] [--no-nullable] [--preview] [--one-by-one] [--shrink] [--no-table] [--plain]</c>
/// </summary>
public static class CaseCommand
{
    public static int Run(string[] args)
    {
        var filters = new List<string>();
        var files = new List<string>();
        var flags = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--filter":
                    filters.Add(args[++i]);
                    break;
                case "--file":
                    files.Add(args[++i]);
                    break;
                case var flag when flag.StartsWith("--", StringComparison.Ordinal):
                    flags.Add(flag[2..]);
                    break;
                default:
                    filters.Add(args[i]);
                    break;
            }
        }

        var cases = (files.Count > 0 ? files.SelectMany(CaseLibrary.FromFile) : CaseLibrary.All)
            .Where(c => filters.Count == 0 || filters.Any(f => c.FullName.Contains(f, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var settings = new CompileSettings
        {
            Optimize = flags.Contains("release"),
            Checked = flags.Contains("checked"),
            Nullable = flags.Contains("no-nullable") ? NullableContextOptions.Disable : NullableContextOptions.Enable,
            Language = flags.Contains("preview") ? LanguageVersion.Preview : LanguageVersion.CSharp14,
        };
        var clock = Stopwatch.StartNew();
        var run = new ConformanceRun(settings, flags.Contains("plain") ? [Variant.Plain] : ConformanceRun.AllVariants, flags.Contains("one-by-one") ? 1 : 60);
        run.Run(cases);
        foreach (var (@case, report) in run.Results)
        {
            if (flags.Contains("show-source"))
            {
                Console.WriteLine(@case.Program.File.Text);
            }

            if (flags.Contains("show-generated"))
            {
                Console.WriteLine(report.Generated);
            }

            if (flags.Contains("show-fallbacks") && report.Fallbacks.Count > 0)
            {
                Console.WriteLine($"FALLBACK {@case.FullName}: {string.Join("; ", report.Fallbacks)}");
            }

            if (report.Failed)
            {
                Console.WriteLine($"FAILED {@case.FullName}");
                foreach (var failure in report.Failures)
                {
                    Console.WriteLine("    " + failure);
                }

                if (flags.Contains("shrink"))
                {
                    var small = Shrinker.Shrink(@case.Program, settings);
                    Console.WriteLine("  small program:\n" + small.Program.File.Text);
                    Console.WriteLine("    " + string.Join("\n    ", small.Failures));
                }
            }
        }

        if (!flags.Contains("no-table"))
        {
            Console.WriteLine();
            Console.WriteLine(run.Table());
            Console.WriteLine($"{run.Results.Sum(r => r.Report.Runs)} runs, {clock.Elapsed.TotalSeconds:F1} s");
        }

        return run.Results.Any(r => r.Report.Failed) ? 1 : 0;
    }
}
