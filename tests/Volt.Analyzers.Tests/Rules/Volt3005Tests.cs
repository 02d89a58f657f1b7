namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt3005Tests : RuleTests
{
    protected override string Id => "VOLT3005";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); for (var i = 0; i < 3; i++) { Func<int> f = () {|VOLT3005:=>|} i; f(); } }
        """;
}
