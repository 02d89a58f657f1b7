namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1005Tests : RuleTests
{
    protected override string Id => "VOLT1005";

    protected override string Example => """
        static readonly object s_gate = new(); [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1004:Monitor.Enter(s_gate)|}; {|VOLT1005:await Task.Delay(1)|}; Monitor.Exit(s_gate); }
        """;
}
