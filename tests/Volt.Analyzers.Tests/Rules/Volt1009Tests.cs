namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1009Tests : RuleTests
{
    protected override string Id => "VOLT1009";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1009:SynchronizationContext.Current!.Send(_ => { }, null)|}; }
        """;
}
