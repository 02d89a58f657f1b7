namespace Volt.Analyzers.Tests.Rules;

public sealed class Volt3007Tests : RuleTests
{
    protected override string Id => "VOLT3007";

    protected override string Example => "[VoltTask] static async VoltTask {|VOLT3007:M|}() { await VoltTask.Yield(); }";

    protected override string Config => "dotnet_diagnostic.VOLT3007.severity = suggestion";

    [Fact]
    public async Task Says_what_the_machine_is_made_of()
    {
        var found = await Lab.Check(
            InType("""
                [VoltTask] static async VoltTask<long> {|VOLT3007:Sum|}(int n, string unused)
                {
                    var sum = 0L;
                    for (var i = 0; i < n; i++)
                    {
                        var next = await Next(i);
                        sum += next;
                    }

                    return sum;
                }

                [VoltTask] static async VoltTask<int> {|VOLT3007:Next|}(int i) { await VoltTask.Yield(); return i; }
            """),
            Config);
        Assert.Equal(
            ["'Sum': 2 states, about 20 bytes, hoisted: i, n, sum, inline children: Next", "'Next': 2 states, about 8 bytes, hoisted: i, inline children: none"],
            found.Select(d => d.GetMessage()));
    }

    [Fact]
    public Task Is_off_by_default() => Lab.Check(InType("[VoltTask] static async VoltTask M() { await VoltTask.Yield(); }"));
}
