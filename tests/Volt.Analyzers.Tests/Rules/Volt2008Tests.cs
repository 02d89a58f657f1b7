namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2008Tests : RuleTests
{
    protected override string Id => "VOLT2008";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT2008:using|} var s = File.OpenRead("x"); }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); using var s = File.OpenRead("x"); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await using var s = File.OpenRead("x"); }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); using (File.OpenRead("x")) { } }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await using (File.OpenRead("x")) { } }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var s = File.OpenRead("x"); s.Dispose(); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var s = File.OpenRead("x"); await s.DisposeAsync(); }
            """),
    ];
}
