namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2007Tests : RuleTests
{
    protected override string Id => "VOLT2007";

    protected override string Example => """
        [VoltTask] static async VoltTask M(CancellationToken token) => await {|VOLT2007:Task.Delay(1)|};
        """;
}
