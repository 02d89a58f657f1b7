using Microsoft.CodeAnalysis;
using Volt.TestSupport;
using Xunit;
using Xunit.Abstractions;

namespace Volt.Conformance;

/// <summary>Mutations of the cases, always the same ones.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(7, false, NullableContextOptions.Enable)]
    [InlineData(8, true, NullableContextOptions.Disable)]
    public void Mutated_cases_are_the_same_three_ways(int seed, bool optimize, NullableContextOptions nullable)
    {
        var settings = new CompileSettings { Optimize = optimize, Nullable = nullable };
        var run = new MutationRun(new Mutator(CaseLibrary.All, settings), settings, ConformanceRun.AllVariants);

        run.Run(seed, 300);

        output.WriteLine(run.ToString());
        Assert.True(run.Failed.Count == 0, string.Join("\n\n", run.Failed.Take(5)));
        Assert.True(run.Refused <= run.Mutations, "C# refuses most of the mutations");
        Assert.True(run.Eager.Count <= run.Mutations / 20, "the fallback differs from plain tasks too often: " + run.Eager.FirstOrDefault());
    }
}
