namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1007Tests : RuleTests
{
    protected override string Id => "VOLT1007";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var line = {|VOLT1007:Console.ReadLine()|}; }
        """;
}
