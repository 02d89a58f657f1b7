namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2006Tests : RuleTests
{
    protected override string Id => "VOLT2006";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await {|VOLT2006:new Task(() => { })|}; }
        """;
}
