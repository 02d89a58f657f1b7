namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2002Tests : RuleTests
{
    protected override string Id => "VOLT2002";

    protected override string Example => """
        static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = N(); await t; await {|VOLT2002:t|}; }
        """;
}
