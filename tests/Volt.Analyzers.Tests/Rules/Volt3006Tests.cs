namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt3006Tests : RuleTests
{
    protected override string Id => "VOLT3006";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Func<VoltTask> f = {|VOLT3006:M|}; await f(); }
        """;
}
