namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1302Tests : RuleTests
{
    protected override string Id => "VOLT1302";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1002:{|VOLT1302:Thread.Sleep(1)|}|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            "[VoltTask] static async VoltTask M() { await VoltTask.Yield(); Thread.Sleep(10); }",
            "[VoltTask] static async VoltTask M() { await VoltTask.Yield(); await VoltTask.Delay(TimeSpan.FromMilliseconds(10)); }"),
        (
            "[VoltTask] static async VoltTask M(SemaphoreSlim s) { await VoltTask.Yield(); s.Wait(); }",
            "[VoltTask] static async VoltTask M(SemaphoreSlim s) { await VoltTask.Yield(); await s.WaitAsync(); }"),
    ];

    protected override string[] Unfixable => ["[VoltTask] static async VoltTask M(WaitHandle h) { await VoltTask.Yield(); h.WaitOne(); }"];

    protected override string Config => "volt_target_browser = true";
}
