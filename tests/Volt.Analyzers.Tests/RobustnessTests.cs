using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Volt.Analyzers.Tests;

/// <summary>The analyzers never throw, and say the same however they are run.</summary>
public sealed class RobustnessTests
{
    /// <summary>Set to look at every prefix; otherwise a sample that differs from file to file but not from run to run.</summary>
    private static readonly bool s_all = Environment.GetEnvironmentVariable("VOLT_FUZZ") == "all";

    public static TheoryData<string> Files() => [.. Corpus.Files];

    /// <summary>Each case cut off after a token, as if it were being typed.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task Half_typed_code_is_survived(string file)
    {
        var every = s_all ? 1 : 499;
        var count = 0;
        foreach (var source in Corpus.SingleCases(file))
        {
            var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().ToList();
            for (var i = 0; i < tokens.Count; i++)
            {
                if (count++ % every == 0)
                {
                    await Survive(source[..tokens[i].Span.End]);
                }
            }
        }

        Assert.True(count > 0);
    }

    /// <summary>Each case with one token missing.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task Broken_code_is_survived(string file)
    {
        var every = s_all ? 1 : 701;
        var count = 0;
        foreach (var source in Corpus.SingleCases(file))
        {
            var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().ToList();
            foreach (var token in tokens)
            {
                if (count++ % every == 0)
                {
                    await Survive(source.Remove(token.SpanStart, token.Span.Length));
                }
            }
        }

        Assert.True(count > 0);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_result_does_not_depend_on_the_order_of_analysis(string file)
    {
        var source = Corpus.Source(file);
        var expected = Describe(await Lab.Analyze(Lab.Compile(source), allowErrors: true, concurrent: false));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(expected, Describe(await Lab.Analyze(Lab.Compile(source), allowErrors: true, concurrent: true)));
        }
    }

    private static async Task Survive(string source)
    {
        var compilation = Lab.Compile([("/src/Prelude.cs", Corpus.Prelude), (Lab.FileName, Corpus.Usings + source)]);
        try
        {
            await Lab.Analyze(compilation, allowErrors: true);
        }
        catch (Exception e)
        {
            Assert.Fail(e + "\n" + source);
        }
    }

    private static string[] Describe(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(d => $"{d.Location.SourceSpan} {d.Id} {d.GetMessage()} {string.Join(" ", d.AdditionalLocations.Select(l => l.SourceSpan))}"),
    ];
}
