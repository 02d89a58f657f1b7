namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1206Tests : RuleTests
{
    protected override string Id => "VOLT1206";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await {|VOLT1206:Task.Delay(1).ConfigureAwait(false)|}; }
        """;
}
