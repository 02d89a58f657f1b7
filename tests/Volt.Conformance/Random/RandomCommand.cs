using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Volt.TestSupport;

namespace Volt.Conformance;

/// <summary>
/// <c>dotnet run --project tests/Volt.Conformance -- random [--seed S] [--count N] [--only K] [--release] [--checked] [--nullable] [--failures F]
/// [--show-source] [--show-generated] [--no-shrink]</c>
/// </summary>
public static class RandomCommand
{
    public static int Run(string[] args)
    {
        var seed = Number("--seed", 1);
        var count = Number("--count", 2_000);
        var only = Number("--only", -1);
        var settings = new CompileSettings
        {
            Optimize = args.Contains("--release"),
            Checked = args.Contains("--checked"),
            Nullable = args.Contains("--nullable") ? NullableContextOptions.Enable : NullableContextOptions.Disable,
        };
        if (only >= 0)
        {
            var program = RandomRun.Program(seed, only);
            var report = new BatchRunner([CaseLibrary.Helpers], settings, ConformanceRun.AllVariants).Run([program])[0];
            Show(report, args, settings);
            Console.WriteLine(report);
            foreach (var reason in report.Fallbacks)
            {
                Console.WriteLine("    " + reason);
            }

            return report.Failed ? 1 : 0;
        }

        var clock = Stopwatch.StartNew();
        var run = new RandomRun(settings, ConformanceRun.AllVariants);
        var shown = TimeSpan.FromSeconds(15);
        var told = 0;
        run.Run(seed, count, Number("--failures", 10), () =>
        {
            for (; told < run.Failed.Count; told++)
            {
                Console.WriteLine(run.Failed[told]);
            }

            if (clock.Elapsed > shown)
            {
                shown = clock.Elapsed + TimeSpan.FromSeconds(15);
                Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: {run.Methods} methods, {run.Failed.Count} failed");
            }
        });
        foreach (var report in run.Refused.Take(args.Contains("--show-refused") ? 20 : 0).Concat(run.Failed))
        {
            Show(report, args, settings);
        }

        Console.WriteLine($"seed {seed}: {run}, {clock.Elapsed.TotalSeconds:F0} s (compiling {BatchRunner.Compiling.Elapsed.TotalSeconds:F0}, executing {BatchRunner.Executing.Elapsed.TotalSeconds:F0})");
        return run.Failed.Count == 0 ? 0 : 1;

        int Number(string name, int otherwise)
        {
            var at = Array.IndexOf(args, name);
            return at < 0 ? otherwise : int.Parse(args[at + 1]);
        }
    }

    private static void Show(CaseReport report, string[] args, CompileSettings settings)
    {
        if (args.Contains("--show-source"))
        {
            Console.WriteLine(report.Program.File.Text);
        }

        if (args.Contains("--show-generated"))
        {
            Console.WriteLine(report.Generated);
        }

        if (!report.Failed)
        {
            return;
        }

        Console.WriteLine($"FAILED {report.Program.Name}\n    {string.Join("\n    ", report.Failures)}");
        if (!args.Contains("--no-shrink") && !report.Failures[0].StartsWith("Plain does", StringComparison.Ordinal))
        {
            var small = Shrinker.Shrink(report.Program, settings);
            Console.WriteLine("  small program:\n" + small.Program.File.Text + "\n    " + string.Join("\n    ", small.Failures));
        }
    }
}
