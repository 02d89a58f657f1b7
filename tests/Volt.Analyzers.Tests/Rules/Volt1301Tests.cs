namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1301Tests : RuleTests
{
    protected override string Id => "VOLT1301";

    protected override string Example => """
        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); _ = {|VOLT1301:System.Diagnostics.Process.Start("x")|}; }
        """;

    protected override string Config => "volt_target_browser = true";
}
