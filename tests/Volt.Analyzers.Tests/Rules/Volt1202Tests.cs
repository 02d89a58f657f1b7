namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1202Tests : RuleTests
{
    protected override string Id => "VOLT1202";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await {|VOLT1202:Task.Run(() => { })|}; }
        """;
}
