namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2009Tests : RuleTests
{
    protected override string Id => "VOLT2009";

    protected override string Example => """
        int _sum; [VoltTask] async VoltTask M() { {|VOLT2009:_sum += await Task.FromResult(1)|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            int _sum;
            [VoltTask]
            async VoltTask M()
            {
                _sum += await Task.FromResult(1);
            }
            """,
            """
            int _sum;
            [VoltTask]
            async VoltTask M()
            {
                var value = await Task.FromResult(1);
                _sum += value;
            }
            """),
    ];

    protected override string[] Unfixable =>
    [
            """
            object? _c; [VoltTask] async VoltTask M() { _c ??= await Task.FromResult(1); }
            """,
            """
            int _gold; [VoltTask] async VoltTask M() { if (_gold >= 50) { await VoltTask.Yield(); _gold -= 50; } }
            """,
    ];
}
