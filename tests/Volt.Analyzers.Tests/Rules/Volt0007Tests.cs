namespace Volt.Analyzers.Tests.Rules;

public sealed class Volt0007Tests : RuleTests
{
    protected override string Id => "VOLT0007";

    protected override string Example => """
        [VoltTask]
        static async VoltTask M()
        {
            await F();
            [VoltTask] async VoltTask {|VOLT0007:F|}() { await VoltTask.Yield(); }
        }
        """;

    [Fact]
    public Task Reports_a_static_local_function() => Lab.Check(InTask("await F(); [VoltTask] static async VoltTask {|VOLT0007:F|}() { await VoltTask.Yield(); }"));

    [Fact]
    public Task Reports_a_lambda() => Lab.Check(InTask("Func<VoltTask> f = [VoltTask] async () {|VOLT0007:=>|} await VoltTask.Yield(); await f();"));

    [Fact]
    public Task Reports_it_outside_of_volt_code_too() =>
        Lab.Check(InType("void M() { [VoltTask] static async VoltTask {|VOLT0007:F|}() { await VoltTask.Yield(); } Func<VoltTask> f = F; }"));

    [Fact]
    public Task Removes_the_attribute() => CheckFix(
        InTask("        await F();\n        // Inner.\n        [VoltTask] async VoltTask {|VOLT0007:F|}() { await VoltTask.Yield(); }"),
        InTask("        await F();\n        // Inner.\n        async VoltTask F() { await VoltTask.Yield(); }"));

    [Fact]
    public Task Removes_the_attribute_of_a_lambda() => CheckFix(
        InTask("        Func<VoltTask> f = [VoltTask] async () {|VOLT0007:=>|} await VoltTask.Yield();\n        await f();"),
        InTask("        Func<VoltTask> f = async () => await VoltTask.Yield();\n        await f();"));

    [Fact]
    public Task Fixes_all() => CheckFixAll(
        InTask("await F(); await G(); [VoltTask] async VoltTask F() { await VoltTask.Yield(); } [VoltTask] async VoltTask G() { await VoltTask.Yield(); }"),
        InTask("await F(); await G(); async VoltTask F() { await VoltTask.Yield(); } async VoltTask G() { await VoltTask.Yield(); }"));

    [Fact]
    public Task Leaves_plain_nested_functions_alone() => Lab.Check(InTask("await F(); async VoltTask F() { await VoltTask.Yield(); }"));
}
