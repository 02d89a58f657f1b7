using System.Text;
using Volt.TestSupport;

namespace Volt.Conformance;

/// <summary>Mutations of the cases, compiled in batches, run all ways and compared.</summary>
public sealed class MutationRun(Mutator mutator, CompileSettings settings, IReadOnlyList<Variant> variants, int batchSize = 40)
{
    public int Mutations { get; private set; }

    public int Methods { get; private set; }

    public int Runs { get; private set; }

    /// <summary>How many C# refused.</summary>
    public int Refused { get; private set; }

    public List<CaseReport> Failed { get; } = [];

    /// <summary>Mutations that differ from plain tasks in the same way on the fallback: a <see cref="Task"/> begins when it is made, and some cases show when that is.</summary>
    public List<CaseReport> Eager { get; } = [];

    public Dictionary<string, (int Count, CaseReport Example)> Fallbacks { get; } = [];

    public void Run(int seed, int mutations, Action? afterBatch = null)
    {
        for (var number = 0; Mutations < mutations;)
        {
            var batch = new List<(Case Case, CaseProgram Program)>();
            while (batch.Count < batchSize)
            {
                if (mutator.Mutate(seed, number++) is { } mutation)
                {
                    batch.Add(mutation);
                }
                else
                {
                    Refused++;
                }
            }

            foreach (var (report, origin) in new BatchRunner([CaseLibrary.Helpers], settings, variants).Run([.. batch.Select(m => m.Program)]).Zip(batch.Select(m => m.Case)))
            {
                if (report.Failed && report.Failures[0].StartsWith("Plain does not compile", StringComparison.Ordinal))
                {
                    Refused++;
                    continue;
                }

                Mutations++;
                Methods += report.Methods;
                Runs += report.Runs;
                if (report.Fallbacks.Count > origin.Unreachable)
                {
                    foreach (var reason in report.Fallbacks)
                    {
                        Fallbacks[reason] = Fallbacks.TryGetValue(reason, out var known) ? (known.Count + 1, known.Example) : (1, report);
                    }
                }

                if (report.Failed)
                {
                    (IsEager(report) ? Eager : Failed).Add(report);
                }
            }

            afterBatch?.Invoke();
        }
    }

    private bool IsEager(CaseReport report) => report.Program.ComparePlain && variants.Count > 1
        && !new BatchRunner([CaseLibrary.Helpers], settings, variants).Run([report.Program with { ComparePlain = false }])[0].Failed;

    public override string ToString()
    {
        var text = new StringBuilder($"{Mutations} mutations, {Methods} methods, {Runs} runs, {Refused} refused by C#, {Eager.Count} show that a task begins at once, {Failed.Count} failed");
        foreach (var (reason, (count, example)) in Fallbacks.OrderByDescending(f => f.Value.Count))
        {
            text.Append($"\n{count,6} × {reason}   [{example.Program.Name}]");
        }

        return text.ToString();
    }
}
