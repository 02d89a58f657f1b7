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
        (
            """
            [VoltTask]
            static async VoltTask M()
            {
                Parallel.Invoke(() => Console.WriteLine(1), () => { var i = 2; Console.WriteLine(i); }, Console.WriteLine);
                await VoltTask.Yield();
            }
            """,
            """
            [VoltTask]
            static async VoltTask M()
            {
                Console.WriteLine(1);
                { var i = 2; Console.WriteLine(i); }
                Console.WriteLine();
                await VoltTask.Yield();
            }
            """),
        (
            """
            [VoltTask]
            static async VoltTask M(bool flag)
            {
                if (flag)
                    Parallel.Invoke(() => Console.WriteLine(1), () => Console.WriteLine(2));
                await VoltTask.Yield();
            }
            """,
            """
            [VoltTask]
            static async VoltTask M(bool flag)
            {
                if (flag)
                {
                    Console.WriteLine(1);
                    Console.WriteLine(2);
                }
                await VoltTask.Yield();
            }
            """),
        (
            """
            [VoltTask]
            static async VoltTask M()
            {
                await Parallel.ForEachAsync(new[] { 1 }, async (i, _) => await Task.Delay(i));
            }
            """,
            """
            [VoltTask]
            static async VoltTask M()
            {
                foreach (var i in new[] { 1 })
                    await Task.Delay(i);
            }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            [VoltTask] static async VoltTask M() { await Parallel.ForEachAsync(new[] { 1 }, async (i, t) => await Task.Delay(i, t)); }
            """,
            """
            [VoltTask] static async VoltTask M(Action a) { await VoltTask.Yield(); Parallel.Invoke(() => { if (a is null) return; a(); }); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Parallel.ForEach(new[] { 1 }, i => { if (i > 0) return; Console.WriteLine(i); }); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var r = Parallel.For(0, 3, i => { }); }
            """,
    ];
}
