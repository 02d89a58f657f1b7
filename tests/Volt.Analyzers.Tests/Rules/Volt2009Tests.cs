namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2009Tests : RuleTests
{
    protected override string Id => "VOLT2009";

    protected override string Example => """
        int _sum; [VoltTask] async VoltTask M() { {|VOLT2009:_sum += await Task.FromResult(1)|}; }
        """;
}
