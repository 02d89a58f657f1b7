namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt2012Tests : RuleTests
{
    protected override string Id => "VOLT2012";

    protected override string Example => """
        static async VoltTask N() { await VoltTask.Yield(); }
        static void M()
        {
            var a = new VoltRuntime();
            var b = new VoltRuntime();
            var id = a.Spawn(N());
            b.Abort({|VOLT2012:id|});
        }
        """;
}
