namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2003Tests : RuleTests
{
    protected override string Id => "VOLT2003";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Action a = async () {|VOLT2003:=>|} await Task.Delay(1); a(); }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            static async VoltTask N() { await VoltTask.Yield(); } static async void Fire() { await N(); }
            """,
            """
            static async VoltTask N() { await VoltTask.Yield(); } static async VoltTask Fire() { await N(); }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Action a = async () => await Task.Delay(1); a(); }
            """,
    ];
}
