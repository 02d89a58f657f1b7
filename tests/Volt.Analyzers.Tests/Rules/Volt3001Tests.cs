namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt3001Tests : RuleTests
{
    protected override string Id => "VOLT3001";

    protected override string Example => """
        static async VoltTask N() { await VoltTask.Yield(); } static async VoltTask {|VOLT3001:M|}() => await N();
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            static async VoltTask N() { await VoltTask.Yield(); } static async VoltTask M() => await N();
            """,
            """
            static async VoltTask N() { await VoltTask.Yield(); } static VoltTask M() => N();
            """),
        (
            """
            static async VoltTask N() { await VoltTask.Yield(); } static async VoltTask M() { await N(); }
            """,
            """
            static async VoltTask N() { await VoltTask.Yield(); } static VoltTask M() { return N(); }
            """),
    ];
}
