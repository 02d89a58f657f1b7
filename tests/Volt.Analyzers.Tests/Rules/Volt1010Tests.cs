namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1010Tests : RuleTests
{
    protected override string Id => "VOLT1010";

    protected override string Example => """
        static bool s_stop; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1010:while|} (!s_stop) { } }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            static bool s_stop; static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); while (!s_stop) { s_i++; } }
            """,
            """
            static bool s_stop; static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); while (!s_stop) { s_i++; await VoltTask.Yield(); } }
            """),
        (
            """
            static bool s_stop; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); while (!s_stop) ; }
            """,
            """
            static bool s_stop; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); while (!s_stop) await VoltTask.Yield(); }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            static bool s_stop; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Action a = () => { while (!s_stop) { } }; a(); }
            """,
    ];
}
