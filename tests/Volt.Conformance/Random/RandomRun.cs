using System.Text;
using Volt.TestSupport;

namespace Volt.Conformance;

/// <summary>Random programs, compiled in batches, run all ways and compared.</summary>
public sealed class RandomRun(CompileSettings settings, IReadOnlyList<Variant> variants, int batchSize = 40)
{
    public int Methods { get; private set; }

    public int Lowered { get; private set; }

    public int Programs { get; private set; }

    public int Runs { get; private set; }

    /// <summary>Programs that C# itself refuses: the writer's fault, so there must be few.</summary>
    public List<CaseReport> Refused { get; } = [];

    public List<CaseReport> Failed { get; } = [];

    public Dictionary<string, (int Count, CaseReport Example)> Fallbacks { get; } = [];

    public static CaseProgram Program(int seed, int number)
    {
        var space = $"Random_{seed}_{number}";
        var text = ProgramWriter.Write(unchecked(seed * 7919 + number), space);
        return new CaseProgram($"{seed}/{number}", space + ".C", new SourceFile($"random/{seed}/{number}.cs", text))
        {
            Inputs = [.. Enumerable.Range(0, ProgramWriter.Points + 1)],
            Phases = [0, 2, 3],
        };
    }

    /// <summary>Goes on until there were this many annotated methods, or this many failures.</summary>
    public void Run(int seed, int methods, int mostFailures = int.MaxValue, Action? afterBatch = null)
    {
        for (var number = 0; Methods < methods && Failed.Count < mostFailures;)
        {
            var batch = Enumerable.Range(number, batchSize).Select(i => Program(seed, i)).ToList();
            number += batchSize;
            foreach (var report in new BatchRunner([CaseLibrary.Helpers], settings, variants).Run(batch))
            {
                Programs++;
                Runs += report.Runs;
                if (report.Failed && report.Failures[0].StartsWith("Plain does not compile", StringComparison.Ordinal))
                {
                    Refused.Add(report);
                    continue;
                }

                Methods += report.Methods;
                Lowered += report.Lowered;
                foreach (var reason in report.Fallbacks)
                {
                    Fallbacks[reason] = Fallbacks.TryGetValue(reason, out var known) ? (known.Count + 1, known.Example) : (1, report);
                }

                if (report.Failed)
                {
                    Failed.Add(report);
                }
            }

            afterBatch?.Invoke();
            if (Programs > 100 && Refused.Count > Programs / 2)
            {
                throw new InvalidOperationException("C# refuses most programs: " + Refused[^1]);
            }

        }
    }

    public override string ToString()
    {
        var text = new StringBuilder($"{Programs} programs, {Methods} methods, {(variants.Contains(Variant.Lowered) ? Lowered : 0)} lowered, {Runs} runs, {Refused.Count} refused by C#, {Failed.Count} failed");
        foreach (var (reason, (count, example)) in Fallbacks.OrderByDescending(f => f.Value.Count))
        {
            text.Append($"\n{count,6} × {reason}   [{example.Program.Name}]");
        }

        return text.ToString();
    }
}
