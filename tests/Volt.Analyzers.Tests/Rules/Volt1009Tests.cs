namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1009Tests : RuleTests
{
    protected override string Id => "VOLT1009";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1009:SynchronizationContext.Current!.Send(_ => { }, null)|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); SynchronizationContext.Current!.Send(_ => { }, null); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); SynchronizationContext.Current!.Post(_ => { }, null); }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var c = new CancellationTokenSource(); c.Cancel(); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var c = new CancellationTokenSource(); await c.CancelAsync(); }
            """),
    ];
}
