using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Tests;

/// <summary>Every change that is offered for a case of the corpus leaves code that compiles, and takes what it was offered for away.</summary>
public sealed class FixCorpusTests
{
    /// <summary>Set to look at every case; otherwise a sample that differs from file to file but not from run to run.</summary>
    private static readonly int s_every = Environment.GetEnvironmentVariable("VOLT_FUZZ") == "all" ? 1 : 17;

    public static TheoryData<string> Files() => [.. Corpus.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Leaves_code_that_compiles(string file)
    {
        var problems = new List<string>();
        var count = 0;
        foreach (var source in Corpus.SingleCases(file))
        {
            if (count++ % s_every != 0)
            {
                continue;
            }

            foreach (var (diagnostic, title, compilation, text) in await FixLab.All(Corpus.Usings + source, Corpus.Prelude, Corpus.ConfigOf(file)))
            {
                if (compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
                {
                    problems.Add($"{title} ({diagnostic.Id}): {error}\n{text[Corpus.Usings.Length..]}");
                }
                else if (Count(await Lab.Analyze(compilation, Corpus.ConfigOf(file))) >= Count(await Lab.Analyze(Lab.Compile([("/src/Beside.cs", Corpus.Prelude), (Lab.FileName, Corpus.Usings + source)]), Corpus.ConfigOf(file))))
                {
                    problems.Add($"{title} ({diagnostic.Id}) changes nothing\n{text[Corpus.Usings.Length..]}");
                }

                int Count(IEnumerable<Diagnostic> found) => found.Count(d => d.Id == diagnostic.Id);
            }
        }

        Assert.True(problems.Count == 0, $"{problems.Count}:\n" + string.Join("\n\n", problems));
    }
}
