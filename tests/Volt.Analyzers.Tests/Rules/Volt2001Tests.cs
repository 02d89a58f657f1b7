namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2001Tests : RuleTests
{
    protected override string Id => "VOLT2001";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT2001:M()|}; }
        """;
}
