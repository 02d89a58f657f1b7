using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Volt.TestSupport;

namespace Volt.Conformance;

/// <summary><c>dotnet run --project tests/Volt.Conformance -- mutations [--seed S] [--count N] [--only K] [--filter F] [--release] [--no-nullable] [--show-generated]</c></summary>
public static class MutationCommand
{
    public static int Run(string[] args)
    {
        var settings = new CompileSettings { Optimize = args.Contains("--release"), Nullable = args.Contains("--no-nullable") ? NullableContextOptions.Disable : NullableContextOptions.Enable };
        var filter = Value("--filter", "");
        var seed = int.Parse(Value("--seed", "1"));
        var mutator = new Mutator(CaseLibrary.All.Where(c => c.FullName.Contains(filter, StringComparison.OrdinalIgnoreCase)), settings);
        if (Value("--only", "") is { Length: > 0 } only)
        {
            if (mutator.Mutate(seed, int.Parse(only)) is not { } mutation)
            {
                Console.WriteLine("refused by C#");
                return 0;
            }

            Console.WriteLine(mutation.Program.File.Text);
            var report = new BatchRunner([CaseLibrary.Helpers], settings, ConformanceRun.AllVariants).Run([mutation.Program])[0];
            Console.WriteLine(args.Contains("--show-generated") ? report.Generated + report : report);
            return report.Failed ? 1 : 0;
        }

        var run = new MutationRun(mutator, settings, ConformanceRun.AllVariants);
        var clock = Stopwatch.StartNew();
        var shown = TimeSpan.FromSeconds(15);
        var told = 0;
        run.Run(seed, int.Parse(Value("--count", "1000")), () =>
        {
            for (; told < run.Failed.Count; told++)
            {
                Console.WriteLine(run.Failed[told]);
            }

            if (clock.Elapsed > shown)
            {
                shown = clock.Elapsed + TimeSpan.FromSeconds(15);
                Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: {run.Mutations} mutations, {run.Failed.Count} failed");
            }
        });
        Console.WriteLine($"seed {seed}: {run}");
        return run.Failed.Count == 0 ? 0 : 1;

        string Value(string name, string otherwise)
        {
            var at = Array.IndexOf(args, name);
            return at < 0 ? otherwise : args[at + 1];
        }
    }
}
