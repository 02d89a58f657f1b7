namespace Volt.Analyzers.Tests.Rules;

public sealed class Volt0008Tests : RuleTests
{
    protected override string Id => "VOLT0008";

    protected override string Example => "[VoltTask] static async VoltTask M({|VOLT0008:ref int i|}) { await VoltTask.Yield(); }";

    protected override bool ExampleHasErrors => true;

    [Theory]
    [InlineData("out int i")]
    [InlineData("in int i")]
    [InlineData("ref readonly int i")]
    [InlineData("Span<int> i")]
    public Task Reports(string parameter) =>
        Lab.Check(InType($"[VoltTask] static async VoltTask M({{|VOLT0008:{parameter}|}}) {{ await VoltTask.Yield(); }}"), allowErrors: true);

    [Fact]
    public Task Reports_a_pointer() =>
        Lab.Check(InType("[VoltTask] static unsafe async VoltTask M({|VOLT0008:int* i|}) { await VoltTask.Yield(); }"), allowErrors: true);

    [Theory]
    [InlineData("in int i", "int i")]
    [InlineData("ref readonly int i", "int i")]
    public Task Passes_by_value(string before, string after) => CheckFix(
        InType($"[VoltTask] static async VoltTask M({{|VOLT0008:{before}|}}) {{ await VoltTask.Yield(); }}"),
        InType($"[VoltTask] static async VoltTask M({after}) {{ await VoltTask.Yield(); }}"),
        beforeHasErrors: true);

    [Fact]
    public Task Fixes_all() => CheckFixAll(
        InType("[VoltTask] static async VoltTask M(in int i, in int j) { await VoltTask.Yield(); }"),
        InType("[VoltTask] static async VoltTask M(int i, int j) { await VoltTask.Yield(); }"));

    [Fact]
    public Task Has_no_fix_for_ref() => CheckNoFix(InType(Example));

    [Fact]
    public Task Leaves_values_alone() => Lab.Check(InType("[VoltTask] static async VoltTask M(int i, params int[] rest) { await VoltTask.Yield(); }"));

    [Fact]
    public Task Reports_the_receiver_of_an_extension_block() =>
        Lab.Check($"{Usings}\nstatic partial class Texts {{ extension({{|VOLT0008:Span<int> items|}}) {{ [VoltTask] public async VoltTask M() {{ await VoltTask.Yield(); }} }} }}", allowErrors: true);
}
