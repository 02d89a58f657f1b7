namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1008Tests : RuleTests
{
    protected override string Id => "VOLT1008";

    protected override string Example => """
        static void Helper() => Thread.Sleep(1); [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1008:Helper()|}; }
        """;
}
