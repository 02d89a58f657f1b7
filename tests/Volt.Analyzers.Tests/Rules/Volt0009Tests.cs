namespace Volt.Analyzers.Tests.Rules;

public sealed class Volt0009Tests : RuleTests
{
    protected override string Id => "VOLT0009";

    protected override string Example => "abstract partial class A { [VoltTask] public abstract VoltTask {|VOLT0009:M|}(); }";

    [Theory]
    [InlineData("partial interface I { [VoltTask] VoltTask {|VOLT0009:M|}(); }")]
    [InlineData("VoltTask P { [VoltTask] {|VOLT0009:get|} => default; }")]
    [InlineData("event Action E { [VoltTask] {|VOLT0009:add|} { } remove { } }")]
    [InlineData("[VoltTask] public static VoltTask operator {|VOLT0009:+|}(Sample a, Sample b) => default;")]
    [InlineData("[VoltTask] ~{|VOLT0009:Sample|}() { }")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"x\")] [VoltTask] static extern VoltTask {|VOLT0009:M|}();")]
    [InlineData("[{|VOLT0009:VoltTask(Capacity = -1)|}] static async VoltTask M() { await VoltTask.Yield(); }")]
    public Task Reports(string members) => Lab.Check(InType(members));

    [Fact]
    public Task Removes_the_attribute() => CheckFix(
        InType("    abstract partial class A\n    {\n        // Does it.\n        [VoltTask] public abstract VoltTask {|VOLT0009:M|}();\n    }"),
        InType("    abstract partial class A\n    {\n        // Does it.\n        public abstract VoltTask M();\n    }"));

    [Fact]
    public Task Fixes_all() => CheckFixAll(
        InType("interface I { [VoltTask] VoltTask M(); [VoltTask] VoltTask N(); }"),
        InType("interface I { VoltTask M(); VoltTask N(); }"));

    [Theory]
    [InlineData("[VoltTask(Capacity = 4)] static async VoltTask M() { await VoltTask.Yield(); }")]
    [InlineData("partial class B { [VoltTask] public virtual async VoltTask M() { await VoltTask.Yield(); } }")]
    [InlineData("partial interface I { [VoltTask] static async VoltTask M() { await VoltTask.Yield(); } }")]
    public Task Leaves_methods_with_a_body_alone(string members) => Lab.Check(InType(members));
}
