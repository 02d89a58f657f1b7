namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2007Tests : RuleTests
{
    protected override string Id => "VOLT2007";

    protected override string Example => """
        [VoltTask] static async VoltTask M(CancellationToken token) => await {|VOLT2007:Task.Delay(1)|};
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask M(CancellationToken token) => await Task.Delay(1);
            """,
            """
            [VoltTask] static async VoltTask M(CancellationToken token) => await Task.Delay(1, token);
            """),
        (
            """
            static Task L(int a = 1, int b = 2, CancellationToken ct = default) => Task.CompletedTask; [VoltTask] static async VoltTask M(CancellationToken token) => await L(1);
            """,
            """
            static Task L(int a = 1, int b = 2, CancellationToken ct = default) => Task.CompletedTask; [VoltTask] static async VoltTask M(CancellationToken token) => await L(1, ct: token);
            """),
        (
            """
            [VoltTask] static async IAsyncEnumerable<int> M(CancellationToken token) { await Task.Delay(1, token); yield return 1; }
            """,
            """
            [VoltTask] static async IAsyncEnumerable<int> M([EnumeratorCancellation] CancellationToken token) { await Task.Delay(1, token); yield return 1; }
            """),
        (
            """
            [VoltTask] static async VoltTask M(IAsyncEnumerable<int> s, CancellationToken token) { await foreach (var i in s /* all */) Console.WriteLine(i); }
            """,
            """
            [VoltTask] static async VoltTask M(IAsyncEnumerable<int> s, CancellationToken token) { await foreach (var i in s.WithCancellation(token) /* all */) Console.WriteLine(i); }
            """),
    ];
}
