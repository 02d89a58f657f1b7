using Microsoft.CodeAnalysis;
using Volt.TestSupport;
using Xunit;
using Xunit.Abstractions;

namespace Volt.Conformance;

/// <summary>At least 2,000 methods of random programs, always the same ones.</summary>
public sealed class RandomTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(21, false, NullableContextOptions.Disable)]
    [InlineData(12, true, NullableContextOptions.Enable)]
    public void Random_programs_are_the_same_three_ways(int seed, bool optimize, NullableContextOptions nullable)
    {
        var settings = new CompileSettings { Optimize = optimize, Nullable = nullable };
        var run = new RandomRun(settings, ConformanceRun.AllVariants);

        run.Run(seed, 1_000);

        output.WriteLine(run.ToString());
        Assert.True(run.Failed.Count == 0, string.Join("\n\n", run.Failed.Take(5)));
        Assert.True(run.Refused.Count <= run.Programs / 20, "C# refuses too many of the programs: " + run.Refused.FirstOrDefault());
        Assert.True(run.Methods >= 1_000);
    }
}
