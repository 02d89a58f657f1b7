namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1004Tests : RuleTests
{
    protected override string Id => "VOLT1004";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1004:lock|} (typeof(int)) { } }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            static readonly object s_gate = new(); static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); lock (s_gate) { s_i++; } }
            """,
            """
            static readonly object s_gate = new(); static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); { s_i++; } }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            static readonly object s_gate = new(); [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Monitor.Enter(s_gate); }
            """,
    ];
}
