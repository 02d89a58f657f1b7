namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1004Tests : RuleTests
{
    protected override string Id => "VOLT1004";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1004:lock|} (typeof(int)) { } }
        """;
}
