using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Volt.Scorecards;
using Volt.TestSupport;

namespace Volt.Analyzers.Tests.Rules;

public sealed class Volt3007Tests : RuleTests
{
    protected override string Id => "VOLT3007";

    /// <summary>Without the generator there is no machine.</summary>
    protected override string Example => "[VoltTask] static async VoltTask {|VOLT3007:M|}() { await VoltTask.Yield(); }";

    protected override string Config => "dotnet_diagnostic.VOLT3007.severity = suggestion";

    [Fact]
    public async Task Says_what_the_machine_is_made_of()
    {
        var compilation = Generate(InType("""
                [VoltTask] static async VoltTask<long> Sum(int n, string unused)
                {
                    var sum = 0L;
                    for (var i = 0; i < n; i++)
                    {
                        var next = await Next(i);
                        sum += next;
                    }

                    return sum;
                }

                [VoltTask] static async VoltTask<int> Next(int i) { await VoltTask.Yield(); return i; }
                [VoltTask] static async VoltTask<int> Next(int i, int j) { await Next(i); return j; }
            """));
        var found = await Lab.Analyze(compilation, Config);
        Assert.Equal(
            [
                "'Sum' is a machine of 2 states and 48 bytes; hoisted: n, unused, sum, i; inline children: Sample.Next_Int32",
                "'Next' is a machine of 2 states and 12 bytes; hoisted: i; inline children: none",
                "'Next' is a machine of 2 states and 28 bytes; hoisted: i, j; inline children: Sample.Next_Int32",
            ],
            found.Where(d => d.Id == Id).Select(d => d.GetMessage()));
    }

    [Fact]
    public Task Is_off_by_default() => Lab.Check(InType("[VoltTask] static async VoltTask M() { await VoltTask.Yield(); }"));

    [Fact]
    public void Its_sizes_are_those_of_the_runtime()
    {
        var compilation = Generate(InType("""
                struct Pair { public byte A; public long B; public string? C; public byte D; }
                struct Plain { public byte A; public long B; public short C; }
                [VoltTask] static async VoltTask A(int i, byte b, string s, long l, bool f) { await VoltTask.Yield(); Console.WriteLine($"{i}{b}{s}{l}{f}"); }
                [VoltTask] static async VoltTask<Guid> B(Guid g, TimeSpan t, DateTime d, decimal m) { await VoltTask.Yield(); Console.WriteLine($"{t}{d}{m}"); return g; }
                [VoltTask] static async VoltTask C(Pair p, Plain q, Task<int> t) { Console.WriteLine(await t); Console.WriteLine($"{p.A}{q.A}"); }
                [VoltTask] static async VoltTask<int> D(ValueTask t, Task u) { await t; await u.ConfigureAwait(true); return 1; }
                [VoltTask] static async VoltTask E(Task t, byte b) { await A(1, b, "", 2, true); await t; await B(default, default, default, 1); Console.WriteLine(b); }
                [VoltTask] async VoltTask F(CancellationToken token, (int, string) pair, int? n) { await VoltTask.Delay(TimeSpan.Zero, token); Console.WriteLine($"{pair}{n}"); }
                [VoltTask] static async VoltTask G(VoltTask<int> t) { Console.WriteLine(await t); }
                [VoltTask] static async VoltTask H(DayOfWeek d, char c, double e, float f) { await VoltTask.NextTick(); Console.WriteLine($"{d}{c}{e}{f}"); }
                [VoltTask] static async IAsyncEnumerable<int> I(int n) { for (var i = 0; i < n; i++) { await VoltTask.Yield(); yield return i; } }
                [VoltTask] static async VoltTask<int> J(int n) => n == 0 ? 0 : 1 + await J(n - 1);
            """));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        var machines = Assembly.Load(image.ToArray()).GetType("Sample", throwOnError: true)!.GetNestedTypes(BindingFlags.NonPublic).Where(t => t.Name.EndsWith("__Machine", StringComparison.Ordinal)).ToArray();
        Assert.Equal(10, machines.Length);
        Assert.Equal(
            machines.Select(m => (m.Name, Size(m))),
            machines.Select(m => (m.Name, MachineCard.Of(compilation.GetTypeByMetadataName("Sample")!.GetTypeMembers(m.Name).Single()).Bytes)));

        static int Size(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
    }

    /// <summary>The compilation with what the generator adds.</summary>
    private static CSharpCompilation Generate(string source)
    {
        var compilation = Lab.Compile(source, "dotnet_diagnostic.VOLT3007.severity = suggestion");
        CSharpGeneratorDriver.Create(GeneratorUnderTest.Create(), parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }
}
