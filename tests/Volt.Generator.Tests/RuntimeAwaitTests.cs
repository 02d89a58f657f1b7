using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>Awaits of the runtime's own delays and ticks: held in the machine they do what their tasks do, on the fallback and when they are kept in a variable.</summary>
public sealed class RuntimeAwaitTests
{
    private const string Source =
        """
        using static Volt.VoltTask;

        public static partial class Jobs
        {
            private static readonly List<string> s_log = [];
            private static readonly VoltVirtualTime s_time = new() { AdvancesWhenIdle = true };
            private static VoltInterval? s_interval;
            private static int s_asked;

            public static string Run(string name)
            {
                using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = s_time });
                using var entered = runtime.Enter();
                s_interval = VoltTask.Interval(TimeSpan.FromSeconds(10), VoltMissedTicks.Skip);
                var tasks = name switch
                {
                    "delays" => new[] { Delays("a", 5), Delays("b", 3), Delays("c", 0) },
                    "ticks" => [Ticks("a"), Ticks("b"), Until("c"), Until("d")],
                    "interval" => [Intervals("a"), Delays("b", 15_000), Missing()],
                    "wrong" => [Wrong("a", -2), Wrong("b", -1), Nobody(), Throwing(), Named()],
                    "stream" => [Consume()],
                    _ => [Abort(runtime, Delays("a", 50)), Abort(runtime, Ticks("b")), Abort(runtime, Until("c")), Abort(runtime, Intervals("d")), Abort(runtime, Forever())],
                };
                foreach (var task in tasks) runtime.Spawn(task);
                try { runtime.Run(); }
                catch (VoltDeadlockException e) { Log("deadlock of " + e.Tasks.Count); }
                Log(runtime.GetCounters().Timers + " timers");
                return string.Join("\n", s_log);
            }

            private static void Log(string text) => s_log.Add(s_time.Elapsed.TotalMilliseconds + ": " + text);
            private static T Say<T>(T value, string text) { Log(text); return value; }

            [VoltTask] static async VoltTask Delays(string name, int ms)
            {
                Log(name + " begins");
                await VoltTask.Delay(ms);
                Log(name + " waited");
                await VoltTask.Delay(TimeSpan.FromMilliseconds(ms));
                Log(name + " waited again");
                var cold = VoltTask.Delay(ms);
                await cold;
                await (VoltTask.Delay(await Three() + Say(ms, name + " argument")));
                for (var i = 0; i < 3; i++) await Delay(delay: TimeSpan.FromTicks(i));
                Log(name + " ends");
            }

            [VoltTask] static async VoltTask<int> Three() { await VoltTask.Delay(1); return 3; }

            [VoltTask] static async VoltTask Ticks(string name)
            {
                for (var i = 0; i < 4; i++)
                {
                    Log(name + i);
                    await VoltTask.NextTick();
                    if (i == 2) await VoltTask.Delay(1);
                }
            }

            [VoltTask] static async VoltTask Until(string name)
            {
                var limit = s_asked + 7;
                await VoltTask.WaitUntil(() => true);
                Log(name + " at once");
                await VoltTask.WaitUntil(() => Say(++s_asked >= limit, name + " asks " + s_asked));
                Log(name + " has it");
            }

            [VoltTask] static async VoltTask Intervals(string name)
            {
                for (var i = 0; i < 3; i++)
                {
                    await Say(s_interval!, name + " asks").Next();
                    Log(name + i);
                    if (i == 1) await VoltTask.Delay(25_000);
                }
            }

            [VoltTask] static async VoltTask Missing()
            {
                VoltInterval? none = null;
                try { await none!.Next(); }
                catch (NullReferenceException) { Log("none"); }
            }

            [VoltTask] static async VoltTask Wrong(string name, int ms)
            {
                try { await VoltTask.Delay(ms); }
                catch (ArgumentOutOfRangeException e) { Log(name + " " + e.ParamName); }
                finally { Log(name + " finally"); }
                try { await VoltTask.Delay(TimeSpan.FromTicks(ms)); }
                catch (ArgumentOutOfRangeException e) { Log(name + " " + e.ParamName); }
            }

            [VoltTask] static async VoltTask Nobody()
            {
                try { await VoltTask.WaitUntil(null!); }
                catch (ArgumentNullException e) { Log(e.ParamName!); }
            }

            [VoltTask] static async VoltTask Throwing()
            {
                try { await VoltTask.WaitUntil(() => ++s_asked < 3 ? false : throw new InvalidOperationException("asked " + s_asked)); }
                catch (InvalidOperationException e) { Log(e.Message); }
            }

            [VoltTask] static async VoltTask Named()
            {
                await VoltTask.Delay(milliseconds: 2);
                await VoltTask.WaitUntil(condition: () => true);
                await VoltTask.Delay(TimeSpan.MaxValue);
            }

            [VoltTask] static async VoltTask Forever()
            {
                try { await VoltTask.Delay(Timeout.InfiniteTimeSpan); }
                finally { await VoltTask.Delay(2); Log("forever ends"); }
            }

            [VoltTask] static async IAsyncEnumerable<int> Items()
            {
                for (var i = 0; i < 4; i++)
                {
                    await VoltTask.Delay(i);
                    yield return i;
                    await VoltTask.NextTick();
                }
            }

            [VoltTask] static async VoltTask Consume()
            {
                await foreach (var item in Items()) Log("item " + item);
            }

            [VoltTask] static async VoltTask Abort(VoltRuntime runtime, VoltTask task)
            {
                var id = runtime.Spawn(task);
                await VoltTask.Delay(2);
                Log("abort " + runtime.Abort(id) + " " + runtime.GetCounters().Timers);
            }
        }
        """;

    [Theory]
    [InlineData("delays")]
    [InlineData("ticks")]
    [InlineData("interval")]
    [InlineData("wrong")]
    [InlineData("abort")]
    public void They_do_what_their_tasks_do(string name)
    {
        var program = TestProgram.GenerateLowered(Source);
        Assert.Contains("DelayAwait __delay", program.Text, StringComparison.Ordinal);
        Assert.Contains("NextTickAwait __nextTick", program.Text, StringComparison.Ordinal);
        Assert.Contains("WaitUntilAwait __waitUntil", program.Text, StringComparison.Ordinal);
        Assert.Contains("IntervalAwait __next", program.Text, StringComparison.Ordinal);
        var lowered = Run(TestProgram.Emit(program), name);
        var (fallback, errors) = VoltCompiler.Emit(VoltCompiler.CreateCompilation([VoltCompiler.GlobalUsings, new SourceFile(TestProgram.Path, Source)], new CompileSettings()));
        Assert.Empty(errors);
        Assert.Equal(Run(fallback!, name), lowered);
        Assert.NotEqual("0: 0 timers", lowered);
    }

    [Fact]
    public void A_stream_holds_them_too() =>
        Assert.Equal("0: item 0\n1: item 1\n3: item 2\n6: item 3\n6: 0 timers", Run(TestProgram.Emit(TestProgram.GenerateLowered(Source)), "stream"));

    private static string Run(Image image, string name)
    {
        using var program = new LoadedProgram(image);
        return OwnThread.Run(() => program.Method<Func<string, string>>("Jobs", "Run")(name));
    }
}
