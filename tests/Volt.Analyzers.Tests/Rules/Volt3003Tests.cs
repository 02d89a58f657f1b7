namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt3003Tests : RuleTests
{
    protected override string Id => "VOLT3003";

    protected override string Example => """
        struct Big { public long A, B, C, D, E, F, G, H; } [VoltTask] static async VoltTask<long> M(Big {|VOLT3003:b|}) { await VoltTask.Yield(); return b.A; }
        """;
}
