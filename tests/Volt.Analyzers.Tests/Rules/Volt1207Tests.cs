namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1207Tests : RuleTests
{
    protected override string Id => "VOLT1207";

    protected override string Example => """
        static int s_i; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1207:Interlocked.Increment(ref s_i)|}; }
        """;
}
