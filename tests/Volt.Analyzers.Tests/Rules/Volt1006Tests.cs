namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1006Tests : RuleTests
{
    protected override string Id => "VOLT1006";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var text = {|VOLT1006:File.ReadAllText("x")|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var text = File.ReadAllText("x"); }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var text = await File.ReadAllTextAsync("x"); }
            """),
        (
            """
            [VoltTask] static async VoltTask M(CancellationToken token) { await VoltTask.Yield(); var n = File.ReadAllText("x").Length; }
            """,
            """
            [VoltTask] static async VoltTask M(CancellationToken token) { await VoltTask.Yield(); var n = (await File.ReadAllTextAsync("x", token)).Length; }
            """),
        (
            """
            [VoltTask] static async VoltTask M(CancellationToken token) { await VoltTask.Yield(); foreach (var l in File.ReadLines("x")) { } }
            """,
            """
            [VoltTask] static async VoltTask M(CancellationToken token) { await VoltTask.Yield(); await foreach (var l in File.ReadLinesAsync("x", token)) { } }
            """),
        (
            """
            [VoltTask] static async VoltTask M(CancellationToken token) { await VoltTask.Yield(); Save(); } static void Save() { } static async Task SaveAsync() { await Task.Yield(); }
            """,
            """
            [VoltTask] static async VoltTask M(CancellationToken token) { await VoltTask.Yield(); await SaveAsync(); } static void Save() { } static async Task SaveAsync() { await Task.Yield(); }
            """),
        (
            """
            [VoltTask] static async VoltTask M(Stream s) { await VoltTask.Yield(); s.Write(new byte[3], 0, 3); }
            """,
            """
            [VoltTask] static async VoltTask M(Stream s) { await VoltTask.Yield(); await s.WriteAsync(new byte[3], 0, 3); }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); Func<string> f = () => File.ReadAllText("x"); f(); }
            """,
            """
            [VoltTask] static async VoltTask M(Stream s) { await VoltTask.Yield(); Span<byte> b = new byte[3]; s.ReadExactly(b); }
            """,
    ];
}
