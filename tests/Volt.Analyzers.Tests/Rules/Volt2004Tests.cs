namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2004Tests : RuleTests
{
    protected override string Id => "VOLT2004";

    protected override string Example => """
        static Task<int> M() { using var s = File.OpenRead("x"); return {|VOLT2004:s.ReadAsync(new byte[1], 0, 1)|}; }
        """;

    protected override (string Before, string After)[] Fixes =>
    [
        (
            """
            static Task<int> M() { using var s = File.OpenRead("x"); return s.ReadAsync(new byte[1], 0, 1); }
            """,
            """
            static async Task<int> M() { using var s = File.OpenRead("x"); return await s.ReadAsync(new byte[1], 0, 1); }
            """),
    ];
}
