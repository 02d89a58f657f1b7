namespace Volt.Analyzers.Tests.Rules;

public sealed class Volt0005Tests : RuleTests
{
    protected override string Id => "VOLT0005";

    protected override string Example => "[VoltTask] static VoltTask {|VOLT0005:M|}() => VoltTask.CompletedTask;";

    [Fact]
    public Task Adds_async_and_awaits_what_was_returned() => CheckFix(
        InType("""
            static async VoltTask<int> Inner() { await VoltTask.Yield(); return 1; }
            [VoltTask] static VoltTask<int> {|VOLT0005:M|}() => Inner();
        """),
        InType("""
            static async VoltTask<int> Inner() { await VoltTask.Yield(); return 1; }
            [VoltTask] static async VoltTask<int> M() => await Inner();
        """));

    [Fact]
    public Task A_returned_task_without_result_becomes_a_statement() => CheckFix(
        InType("""
            static async VoltTask Inner() { await VoltTask.Yield(); }
            [VoltTask]
            static VoltTask {|VOLT0005:M|}()
            {
                return Inner();
            }
        """),
        InType("""
            static async VoltTask Inner() { await VoltTask.Yield(); }
            [VoltTask]
            static async VoltTask M()
            {
                await Inner();
            }
        """));

    [Fact]
    public Task Fixes_all() => CheckFixAll(
        InType("""
            [VoltTask] static VoltTask A() => VoltTask.CompletedTask;
            [VoltTask] static VoltTask B() => VoltTask.CompletedTask;
        """),
        InType("""
            [VoltTask] static async VoltTask A() => await VoltTask.CompletedTask;
            [VoltTask] static async VoltTask B() => await VoltTask.CompletedTask;
        """));

    [Theory]
    [InlineData("static VoltTask M() => VoltTask.CompletedTask;")]
    [InlineData("[VoltTask] static async VoltTask M() { await VoltTask.Yield(); }")]
    [InlineData("[VoltTask] private static partial VoltTask M(); private static async partial VoltTask M() { await VoltTask.Yield(); }")]
    public Task Leaves_others_alone(string members) => Lab.Check(InType(members));
}
