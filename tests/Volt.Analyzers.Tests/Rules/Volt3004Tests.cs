namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt3004Tests : RuleTests
{
    protected override string Id => "VOLT3004";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var s = new[] { 1 }.Select(i => Task.Delay(i)); await Task.WhenAll(s); await Task.WhenAll({|VOLT3004:s|}); }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var s = new[] { 1 }.Select(i => Task.Delay(i)); await Task.WhenAll(s); await Task.WhenAll(s); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var s = new[] { 1 }.Select(i => Task.Delay(i)).ToArray(); await Task.WhenAll(s); await Task.WhenAll(s); }
            """),
    ];
}
