namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1204Tests : RuleTests
{
    protected override string Id => "VOLT1204";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = {|VOLT1204:new Timer(_ => { })|}; }
        """;
}
