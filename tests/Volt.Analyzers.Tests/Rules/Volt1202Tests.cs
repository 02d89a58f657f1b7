namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1202Tests : RuleTests
{
    protected override string Id => "VOLT1202";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await {|VOLT1202:Task.Run(() => { })|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Run(() => Console.WriteLine()); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Console.WriteLine(); }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var i = await Task.Run(() => 1 + 2); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var i = 1 + 2; }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Run(async () => await Task.Delay(1)); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Delay(1); }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Run(() => Task.Delay(1)); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Delay(1); }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await Task.Run(async () => { await Task.Delay(1); Console.WriteLine(); }); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); { await Task.Delay(1); Console.WriteLine(); } }
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); ThreadPool.QueueUserWorkItem(_ => Console.WriteLine()); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); VoltRuntime.Current.Spawn(async () => { Console.WriteLine(); }); }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            [VoltTask] static async VoltTask M(object o) { await VoltTask.Yield(); await Task.Run(() => { if (o is null) return; Console.WriteLine(); }); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); ThreadPool.QueueUserWorkItem(s => Console.WriteLine(s)); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = Task.Run(() => 1); await t; }
            """,
    ];
}
