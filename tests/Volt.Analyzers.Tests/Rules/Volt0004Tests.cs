namespace Volt.Analyzers.Tests.Rules;

public sealed class Volt0004Tests : RuleTests
{
    protected override string Id => "VOLT0004";

    protected override string Example => "[VoltTask] static async {|VOLT0004:Task|} M() { await Task.Yield(); }";

    [Theory]
    [InlineData("async Task", "VoltTask", "await Task.Yield();")]
    [InlineData("async ValueTask", "VoltTask", "await Task.Yield();")]
    [InlineData("async void", "VoltTask", "await Task.Yield();")]
    [InlineData("async Task<int>", "VoltTask<int>", "await Task.Yield(); return 1;")]
    [InlineData("async ValueTask<List<int>>", "VoltTask<List<int>>", "await Task.Yield(); return new();")]
    public Task Replaces_the_type(string written, string expected, string body)
    {
        var type = written["async ".Length..];
        return CheckFix(
            InType($"[VoltTask] static async {{|VOLT0004:{type}|}} M() {{ {body} }}"),
            InType($"[VoltTask] static async {expected} M() {{ {body} }}"));
    }

    [Fact]
    public Task Wraps_a_plain_result() => CheckFix(
        InType("[VoltTask] static {|VOLT0004:int|} {|VOLT0005:M|}() { return 1; }"),
        InType("[VoltTask] static VoltTask<int> M() { return 1; }").Replace("VoltTask<int> M() { return 1; }", "VoltTask<int> M() { return 1; }"),
        allowAfterErrors: true);

    [Fact]
    public Task Fixes_all() => CheckFixAll(
        InType("""
            [VoltTask] static async Task A() { await Task.Yield(); }
            [VoltTask] static async Task<int> B() { await Task.Yield(); return 1; }
        """),
        InType("""
            [VoltTask] static async VoltTask A() { await Task.Yield(); }
            [VoltTask] static async VoltTask<int> B() { await Task.Yield(); return 1; }
        """));

    [Theory]
    [InlineData("[VoltTask] static async VoltTask M() { await VoltTask.Yield(); }")]
    [InlineData("[VoltTask] static async VoltTask<int> M() { await VoltTask.Yield(); return 1; }")]
    [InlineData("static async Task M() { await Task.Yield(); }")]
    public Task Leaves_the_right_type_alone(string members) => Lab.Check(InType(members));
}
