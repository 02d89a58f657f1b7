namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt0001Tests : RuleTests
{
    protected override string Id => "VOLT0001";

    protected override string Example => """
        [VoltTask, {|VOLT0001:AsyncMethodBuilder(typeof(AsyncTaskMethodBuilder))|}] static async VoltTask M() => await VoltTask.Yield();
        """;
}
