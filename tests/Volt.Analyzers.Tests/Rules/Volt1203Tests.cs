namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1203Tests : RuleTests
{
    protected override string Id => "VOLT1203";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1203:Parallel.For(0, 3, i => { })|}; }
        """;
}
