namespace Volt.Analyzers.Tests.Rules;

public sealed class Volt0006Tests : RuleTests
{
    protected override string Id => "VOLT0006";

    protected override string Example => "class Inner { [VoltTask] public static async VoltTask {|VOLT0006:M|}() { await VoltTask.Yield(); } }";

    [Fact]
    public Task Makes_the_type_partial() => CheckFix(
        InType("    [VoltTask] static async VoltTask {|VOLT0006:M|}() { await VoltTask.Yield(); }", modifiers: "internal static "),
        InType("    [VoltTask] static async VoltTask M() { await VoltTask.Yield(); }", modifiers: "internal static partial "));

    [Fact]
    public Task Makes_every_type_around_it_partial() => CheckFix(
        InType("    public struct S { record R { [VoltTask] static async VoltTask {|VOLT0006:M|}() { await VoltTask.Yield(); } } }", modifiers: string.Empty),
        InType("    public partial struct S { partial record R { [VoltTask] static async VoltTask M() { await VoltTask.Yield(); } } }", modifiers: "partial "));

    [Fact]
    public Task Keeps_a_comment_in_its_place() => CheckFix(
        InType("    // Jobs.\n    class Jobs\n    {\n        [VoltTask] static async VoltTask {|VOLT0006:M|}() { await VoltTask.Yield(); }\n    }"),
        InType("    // Jobs.\n    partial class Jobs\n    {\n        [VoltTask] static async VoltTask M() { await VoltTask.Yield(); }\n    }"));

    [Fact]
    public Task Fixes_all() => CheckFixAll(
        InType("class A { [VoltTask] static async VoltTask M() { await VoltTask.Yield(); } } class B { [VoltTask] static async VoltTask M() { await VoltTask.Yield(); } }"),
        InType("partial class A { [VoltTask] static async VoltTask M() { await VoltTask.Yield(); } } partial class B { [VoltTask] static async VoltTask M() { await VoltTask.Yield(); } }"));

    [Fact]
    public Task Leaves_partial_types_alone() =>
        Lab.Check(InType("partial interface I { [VoltTask] static async VoltTask M() { await VoltTask.Yield(); } }"));

    [Theory]
    [InlineData("partial ", "M")]
    [InlineData("", "{|VOLT0006:M|}")]
    public Task Asks_the_class_around_an_extension_block(string modifiers, string name) =>
        Lab.Check($"{Usings}\nstatic {modifiers}class Texts {{ extension(string text) {{ [VoltTask] public async VoltTask {name}() {{ await VoltTask.Yield(); }} }} }}");
}
