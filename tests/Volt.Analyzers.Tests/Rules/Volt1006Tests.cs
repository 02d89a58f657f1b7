namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1006Tests : RuleTests
{
    protected override string Id => "VOLT1006";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var text = {|VOLT1006:File.ReadAllText("x")|}; }
        """;
}
