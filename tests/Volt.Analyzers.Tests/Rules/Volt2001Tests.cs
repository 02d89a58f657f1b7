namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2001Tests : RuleTests
{
    protected override string Id => "VOLT2001";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT2001:M()|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); N(); }
            """,
            """
            static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await N(); }
            """),
        (
            """
            static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); _ = N(); }
            """,
            """
            static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await N(); }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Task.Delay(1); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Delay(1); }
            """),
        (
            """
            static async VoltTask N() { await VoltTask.Yield(); } static void M() { N(); }
            """,
            """
            static async VoltTask N() { await VoltTask.Yield(); } static void M() { VoltRuntime.Current.Spawn(N()); }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = N(); }
            """,
    ];
}
