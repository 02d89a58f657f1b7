namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus; these are the code fixes.</summary>
public sealed class Volt1002Tests : RuleTests
{
    protected override string Id => "VOLT1002";

    protected override string Example => """
        [VoltTask]
        static async VoltTask M()
        {
            {|VOLT1002:Thread.Sleep(10)|};
            await VoltTask.Yield();
        }
        """;

    [Theory]
    [InlineData("{|VOLT1002:Thread.Sleep(10)|};", "await VoltTask.Delay(TimeSpan.FromMilliseconds(10));")]
    [InlineData("{|VOLT1002:Thread.Sleep(TimeSpan.FromSeconds(1))|};", "await VoltTask.Delay(TimeSpan.FromSeconds(1));")]
    [InlineData("{|VOLT1002:Thread.Sleep(0)|};", "await VoltTask.Yield();")]
    [InlineData("{|VOLT1002:Thread.Yield()|};", "await VoltTask.Yield();")]
    [InlineData("{|VOLT1002:Thread.SpinWait(100)|};", "await VoltTask.Yield();")]
    [InlineData("{|VOLT1002:SpinWait.SpinUntil(() => true)|};", "await VoltTask.WaitUntil(() => true);")]
    public Task Awaits(string before, string after) => CheckFix(InTask("        " + before), InTask("        " + after));

    [Fact]
    public Task Fixes_all() => CheckFixAll(
        InTask("        Thread.Sleep(10);\n        Thread.Sleep(20);"),
        InTask("        await VoltTask.Delay(TimeSpan.FromMilliseconds(10));\n        await VoltTask.Delay(TimeSpan.FromMilliseconds(20));"));

    [Theory]
    [InlineData("Action a = () => Thread.Sleep(10); a();")]
    [InlineData("new Thread(() => { }).Join();")]
    public Task Offers_no_fix_where_none_is_safe(string statements) => CheckNoFix(InTask(statements));
}
