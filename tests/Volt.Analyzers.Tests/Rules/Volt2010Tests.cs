namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2010Tests : RuleTests
{
    protected override string Id => "VOLT2010";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await {|VOLT2010:Task.WhenAny(Task.Delay(1), Task.Delay(2))|}; }
        """;
}
