namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1301Tests : RuleTests
{
    protected override string Id => "VOLT1301";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); _ = {|VOLT1301:System.Diagnostics.Process.Start("x")|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            "[VoltTask] static async VoltTask M(Task<int> t) { await VoltTask.Yield(); Console.WriteLine(t.Result); }",
            "[VoltTask] static async VoltTask M(Task<int> t) { await VoltTask.Yield(); Console.WriteLine(await t); }"),
        (
            "[VoltTask] static async VoltTask M(System.Net.Http.HttpClient c, System.Net.Http.HttpRequestMessage m) { await VoltTask.Yield(); var r = c.Send(m); }",
            "[VoltTask] static async VoltTask M(System.Net.Http.HttpClient c, System.Net.Http.HttpRequestMessage m) { await VoltTask.Yield(); var r = await c.SendAsync(m); }"),
    ];

    protected override string[] Unfixable => ["[VoltTask] static async VoltTask M() { await VoltTask.Yield(); _ = System.Diagnostics.Process.Start(\"x\"); }"];

    protected override string Config => "volt_target_browser = true";
}
