namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2002Tests : RuleTests
{
    protected override string Id => "VOLT2002";

    protected override string Example => """
        static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = N(); await t; await {|VOLT2002:t|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = N(); await t; await t; }
            """,
            """
            static async VoltTask N() { await VoltTask.Yield(); } [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = N().Preserve(); await t; await t; }
            """),
        (
            """
            static async VoltTask N() { await VoltTask.Yield(); } VoltTask _t; void Init() { _t = N(); }
            """,
            """
            static async VoltTask N() { await VoltTask.Yield(); } VoltTask _t; void Init() { _t = N().Preserve(); }
            """),
    ];
}
