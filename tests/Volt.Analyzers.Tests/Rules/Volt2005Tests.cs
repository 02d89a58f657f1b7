namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2005Tests : RuleTests
{
    protected override string Id => "VOLT2005";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var s = new SemaphoreSlim(1); await {|VOLT2005:s.WaitAsync()|}; s.Release(); }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask]
            static async VoltTask M(SemaphoreSlim s)
            {
                await s.WaitAsync();
                Console.WriteLine();
                s.Release();
            }
            """,
            """
            [VoltTask]
            static async VoltTask M(SemaphoreSlim s)
            {
                await s.WaitAsync();
                try
                {
                    Console.WriteLine();
                }
                finally
                {
                    s.Release();
                }
            }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            [VoltTask] static async VoltTask M(SemaphoreSlim s) { await s.WaitAsync(); var i = 3; s.Release(); Console.WriteLine(i); }
            """,
    ];
}
