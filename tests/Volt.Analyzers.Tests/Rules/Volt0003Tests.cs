namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt0003Tests : RuleTests
{
    protected override string Id => "VOLT0003";

    protected override string Example => """
        [VoltTask] static async VoltTask<int> {|VOLT0003:M|}() => 42;
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            [VoltTask] static async VoltTask<int> M() => 42;
            """,
            """
            static VoltTask<int> M() => VoltTask.FromResult(42);
            """),
        (
            """
            // Answers.
            [VoltTask]
            static async VoltTask<int> M(int i) { var j = i * 2; return j; }
            """,
            """
            // Answers.
            static VoltTask<int> M(int i) { var j = i * 2; return VoltTask.FromResult(j); }
            """),
    ];
}
