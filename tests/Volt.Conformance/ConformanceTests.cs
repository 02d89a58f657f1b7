using Volt.TestSupport;
using Xunit;
using Xunit.Abstractions;

namespace Volt.Conformance;

/// <summary>Every case three ways, in a Debug and in a Release build of the consumer.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_case_is_the_same_three_ways(bool optimize)
    {
        var run = new ConformanceRun(new CompileSettings { Optimize = optimize }, ConformanceRun.AllVariants);
        run.Run(CaseLibrary.All);
        var table = run.Table();
        output.WriteLine(table);
        Console.WriteLine(table);

        Assert.True(CaseLibrary.All.Count > 300, "the case files are missing");
        var failed = run.Results.Where(r => r.Report.Failed).Select(r => r.Report.ToString()).ToList();
        Assert.True(failed.Count == 0, string.Join("\n\n", failed));
        if (GeneratorUnderTest.Exists)
        {
            Assert.Empty(run.SharedFallbacks);
            var unexpected = run.Results.Where(r => r.Report.Fallbacks.Count != r.Case.Unreachable)
                .Select(r => $"{r.Case.FullName}: {r.Case.Unreachable} expected, got [{string.Join("; ", r.Report.Fallbacks)}]").ToList();
            Assert.True(unexpected.Count == 0, "on the fallback:\n" + string.Join("\n", unexpected));
        }
    }
}
