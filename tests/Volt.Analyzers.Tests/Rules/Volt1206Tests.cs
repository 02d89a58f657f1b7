namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1206Tests : RuleTests
{
    protected override string Id => "VOLT1206";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await {|VOLT1206:Task.Delay(1).ConfigureAwait(false)|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Delay(1).ConfigureAwait(false); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Delay(1); }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Delay(1)
                .ConfigureAwait(continueOnCapturedContext: false); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Delay(1); }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Delay(1).ContinueWith(_ => { }); }
            """,
    ];
}
