namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2006Tests : RuleTests
{
    protected override string Id => "VOLT2006";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await {|VOLT2006:new Task(() => { })|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            static Task Load() => null!; [VoltTask] static async VoltTask M() => await Load();
            """,
            """
            static Task Load() => Task.CompletedTask; [VoltTask] static async VoltTask M() => await Load();
            """),
        (
            """
            static Task<int> Load() { return null!; } [VoltTask] static async VoltTask M() => await Load();
            """,
            """
            static Task<int> Load() { return Task.FromResult<int>(default!); } [VoltTask] static async VoltTask M() => await Load();
            """),
        (
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = Task.FromResult(Task.FromResult(1)); await t; }
            """,
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); var t = Task.FromResult(Task.FromResult(1)); await t.Unwrap(); }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            [VoltTask] static async VoltTask M() { await VoltTask.Yield(); await new Task(() => { }); }
            """,
    ];
}
