namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1203Tests : RuleTests
{
    protected override string Id => "VOLT1203";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1203:Parallel.For(0, 3, i => { })|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var i = new[] { 1 }.AsParallel().Sum(); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var i = new[] { 1 }.Sum(); }
            """),
        (
            """
            [VoltTask]
            static async VoltTask M()
            {
                Parallel.ForEach(new[] { 1 }, i => Console.WriteLine(i));
                await VoltTask.Yield();
            }
            """,
            """
            [VoltTask]
            static async VoltTask M()
            {
                foreach (var i in new[] { 1 })
                    Console.WriteLine(i);
                await VoltTask.Yield();
            }
            """),
        (
            """
            [VoltTask]
            static async VoltTask M()
            {
                Parallel.For(0, 3, i => { Console.WriteLine(i); });
                await VoltTask.Yield();
            }
            """,
            """
            [VoltTask]
            static async VoltTask M()
            {
                for (var i = 0; i < 3; i++) { Console.WriteLine(i); }
                await VoltTask.Yield();
            }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Parallel.ForEach(new[] { 1 }, i => { if (i > 0) return; Console.WriteLine(i); }); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var r = Parallel.For(0, 3, i => { }); }
            """,
    ];
}
