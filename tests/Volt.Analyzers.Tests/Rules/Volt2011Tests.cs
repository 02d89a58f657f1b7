namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2011Tests : RuleTests
{
    protected override string Id => "VOLT2011";

    protected override string Example => """
        static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var a = N(); var b = N(); await a; {|VOLT2011:await b|}; }
        """;
}
