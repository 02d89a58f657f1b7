namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1207Tests : RuleTests
{
    protected override string Id => "VOLT1207";

    protected override string Example => """
        static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1207:Interlocked.Increment(ref s_i)|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Interlocked.Increment(ref s_i); }
            """,
            """
            static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); ++s_i; }
            """),
        (
            """
            static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var j = Interlocked.Add(ref s_i, 3); }
            """,
            """
            static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var j = s_i += 3; }
            """),
        (
            """
            static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Volatile.Write(ref s_i, Volatile.Read(ref s_i) + 1); }
            """,
            """
            static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); s_i = Volatile.Read(ref s_i) + 1; }
            """),
        (
            """
            static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Interlocked.Exchange(ref s_i, 3); }
            """,
            """
            static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); s_i = 3; }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var j = Interlocked.CompareExchange(ref s_i, 3, 4); }
            """,
    ];
}
