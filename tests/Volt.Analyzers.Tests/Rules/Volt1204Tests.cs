namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1204Tests : RuleTests
{
    protected override string Id => "VOLT1204";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = {|VOLT1204:new Timer(_ => { })|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask]
            static async VoltTask M()
            {
                _ = new Timer(_ => Console.WriteLine(1), null, 0, 100);
                await VoltTask.Yield();
            }
            """,
            """
            [VoltTask]
            static async VoltTask M()
            {
                VoltRuntime.Current.Spawn(async () => { await VoltTask.Delay(TimeSpan.FromMilliseconds(0)); while (true) { Console.WriteLine(1); await VoltTask.Delay(TimeSpan.FromMilliseconds(100)); } });
                await VoltTask.Yield();
            }
            """),
        (
            """
            [VoltTask]
            static async VoltTask M()
            {
                var once = new Timer(_ => Console.WriteLine(1), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
                await VoltTask.Yield();
            }
            """,
            """
            [VoltTask]
            static async VoltTask M()
            {
                VoltRuntime.Current.Spawn(async () => { await VoltTask.Delay(TimeSpan.FromSeconds(1)); Console.WriteLine(1); });
                await VoltTask.Yield();
            }
            """),
    ];

    protected override string[] Unfixable =>
    [
        "[VoltTask] static async VoltTask M() { using var t = new Timer(_ => { }, null, 0, 100); await VoltTask.Yield(); }",
        "[VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = new Timer(_ => { }, null, 0, 100); t.Dispose(); }",
        "[VoltTask] static async VoltTask M(object o) { await VoltTask.Yield(); _ = new Timer(s => Console.WriteLine(s), o, 0, 100); }",
    ];
}
