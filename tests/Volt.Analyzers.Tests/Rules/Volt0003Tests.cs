namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt0003Tests : RuleTests
{
    protected override string Id => "VOLT0003";

    protected override string Example => """
        [VoltTask] static async VoltTask<int> {|VOLT0003:M|}() => 42;
        """;
}
