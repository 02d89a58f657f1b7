namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1003Tests : RuleTests
{
    protected override string Id => "VOLT1003";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1003:new AutoResetEvent(false).WaitOne()|}; }
        """;
}
