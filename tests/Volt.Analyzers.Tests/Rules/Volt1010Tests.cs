namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1010Tests : RuleTests
{
    protected override string Id => "VOLT1010";

    protected override string Example => """
        static bool s_stop; [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1010:while|} (!s_stop) { } }
        """;
}
