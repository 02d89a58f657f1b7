namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt3002Tests : RuleTests
{
    protected override string Id => "VOLT3002";

    protected override string Example => """
        static async VoltTask<int> N() { await VoltTask.Yield(); return 1; } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var a = await N(); var b = {|VOLT3002:await N()|}; }
        """;
}
