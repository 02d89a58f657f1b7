namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1205Tests : RuleTests
{
    protected override string Id => "VOLT1205";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = {|VOLT1205:new ThreadLocal<int>()|}; }
        """;
}
