namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1003Tests : RuleTests
{
    protected override string Id => "VOLT1003";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1003:new AutoResetEvent(false).WaitOne()|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var s = new SemaphoreSlim(1); s.Wait(); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var s = new SemaphoreSlim(1); await s.WaitAsync(); }
            """),
        (
            """
            [VoltTask] static async VoltTask M(CancellationToken token) { await VoltTask.Yield(); var s = new SemaphoreSlim(1); if (s.Wait(100, token)) s.Release(); }
            """,
            """
            [VoltTask] static async VoltTask M(CancellationToken token) { await VoltTask.Yield(); var s = new SemaphoreSlim(1); if (await s.WaitAsync(100, token)) s.Release(); }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1003:new AutoResetEvent(false).WaitOne()|}; }
            """,
    ];
}
