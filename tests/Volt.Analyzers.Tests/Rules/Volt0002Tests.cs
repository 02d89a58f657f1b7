namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt0002Tests : RuleTests
{
    protected override string Id => "VOLT0002";

    protected override string Example => """
        partial struct S { int _i; [VoltTask] async VoltTask M() { await VoltTask.Yield(); {|VOLT0002:_i|} = 3; } }
        """;
}
