using System.Runtime.ExceptionServices;
using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>Promise 6 for lowered bodies: an abort leaves by the finally blocks, innermost first; no catch runs, nothing is thrown.</summary>
[Collection(AloneCollection.Name)]
public sealed class AbortTests
{
    private const string Source =
        """
        public static partial class Jobs
        {
            public static List<string> Log = [];

            [VoltTask] public static async VoltTask Outer()
            {
                using var resource = new Resource("outer");
                try
                {
                    await Inner();
                    Log.Add("not here");
                }
                catch (Exception)
                {
                    Log.Add("outer catch");
                }
                finally
                {
                    Log.Add("outer finally");
                }
            }

            [VoltTask] public static async VoltTask Inner()
            {
                try
                {
                    using (new Resource("inner"))
                    {
                        try
                        {
                            Log.Add("in");
                            await VoltTask.Yield();
                            Log.Add("not here");
                        }
                        finally
                        {
                            Log.Add("inner finally");
                        }
                    }
                }
                catch
                {
                    Log.Add("inner catch");
                    throw;
                }
            }

            [VoltTask] public static async VoltTask Awaiting()
            {
                try
                {
                    try
                    {
                        Log.Add("in");
                        await VoltTask.Yield();
                        Log.Add("not here");
                    }
                    finally
                    {
                        Log.Add("first");
                        await VoltTask.Yield();
                        await Child();
                        Log.Add("second");
                    }

                    Log.Add("not here");
                }
                catch (Exception)
                {
                    Log.Add("catch");
                }
                finally
                {
                    Log.Add("third");
                }

                Log.Add("not here");
            }

            [VoltTask] static async VoltTask Child()
            {
                await VoltTask.Yield();
                Log.Add("child");
            }

            [VoltTask] static async VoltTask<int> Left(string name, int yields)
            {
                try
                {
                    for (var i = 0; i < yields; i++) await VoltTask.Yield();
                    Log.Add(name + " ends");
                    return yields;
                }
                finally
                {
                    await VoltTask.Yield();
                    Log.Add(name + " left");
                }
            }

            [VoltTask] static async VoltTask Joining()
            {
                try
                {
                    await VoltTask.WhenAll(Left("a", 100), Left("b", 0), Left("c", 100));
                    Log.Add("not here");
                }
                finally
                {
                    Log.Add("joiner left");
                }
            }

            [VoltTask] static async VoltTask<int> Down(int level)
            {
                using var resource = new Resource("level " + level);
                try
                {
                    if (level > 0) return await Down(level - 1) + 1;
                    Log.Add("bottom");
                    await VoltTask.Yield();
                    Log.Add("not here");
                    return 0;
                }
                catch
                {
                    Log.Add("catch");
                    throw;
                }
                finally
                {
                    if (level == 1) await Child();
                    Log.Add("left " + level);
                }
            }

            [VoltTask] static async VoltTask DownAfterItsOwnAbort()
            {
                Log.Add("kills " + VoltRuntime.Current.Abort(s_self));
                await Down(2);
                Log.Add("not here");
            }

            [VoltTask] static async VoltTask DownOnce() => await Down(2);

            public static void AbortRecursion() => Abort(DownOnce());
            public static void DisposeRecursion() => Dispose(DownOnce());
            public static void AbortBeforeRecursion() => RunSelf(DownAfterItsOwnAbort());

            public static void AbortJoin() => AbortAfter(Joining(), 3);

            static TaskId s_self;

            [VoltTask] static async VoltTask Prefix(string name)
            {
                try
                {
                    Log.Add(name + " begins");
                    for (var i = 0; i < 100; i++) await VoltTask.Yield();
                    Log.Add("not here");
                }
                finally
                {
                    Log.Add(name + " left");
                }
            }

            [VoltTask] static async VoltTask Killer(int yields)
            {
                for (var i = 0; i < yields; i++) await VoltTask.Yield();
                Log.Add("kills " + VoltRuntime.Current.Abort(s_self));
                try
                {
                    await VoltTask.Yield();
                    Log.Add("not here");
                }
                finally
                {
                    await VoltTask.Yield();
                    Log.Add("killer left");
                }
            }

            [VoltTask] static async VoltTask OnItsOwn(bool inline)
            {
                Log.Add("kills " + VoltRuntime.Current.Abort(s_self));
                if (inline) await Prefix("child");
                else { var child = Prefix("child"); await child; }
                Log.Add("not here");
            }

            [VoltTask] static async VoltTask ByAPart(bool inline, int yields)
            {
                try
                {
                    if (inline) await VoltTask.WhenAll(Prefix("a"), Killer(yields), Prefix("c"));
                    else
                    {
                        VoltTask a = Prefix("a"), b = Killer(yields), c = Prefix("c");
                        await VoltTask.WhenAll(a, b, c);
                    }

                    Log.Add("not here");
                }
                finally
                {
                    Log.Add("joiner left");
                }
            }

            public static void AbortSelf(bool inline) => RunSelf(OnItsOwn(inline));
            public static void AbortByPart(bool inline) => RunSelf(ByAPart(inline, 0));
            public static void AbortByPartLater(bool inline) => RunSelf(ByAPart(inline, 1));

            private static void RunSelf(VoltTask task)
            {
                s_self = VoltRuntime.Current.Spawn(task);
                VoltRuntime.Current.Run();
            }

            private static void AbortAfter(VoltTask task, int ticks)
            {
                var runtime = VoltRuntime.Current;
                var id = runtime.Spawn(task);
                for (var i = 0; i < ticks; i++) runtime.Tick();
                Log.Add("abort " + runtime.Abort(id));
                runtime.Run();
            }

            [VoltTask] static async IAsyncEnumerable<int> Items()
            {
                try
                {
                    using (new Resource("stream"))
                    {
                        yield return 1;
                        Log.Add("in");
                        await VoltTask.Yield();
                        await VoltTask.Yield();
                        Log.Add("not here");
                    }
                }
                finally
                {
                    Log.Add("stream finally");
                    await Child();
                }
            }

            [VoltTask] static async VoltTask Consuming(int suspendAt)
            {
                try
                {
                    await foreach (var item in Items())
                    {
                        Log.Add("item " + item);
                        if (suspendAt == item) await VoltTask.Yield();
                    }
                }
                finally
                {
                    Log.Add("consumer finally");
                }
            }

            [VoltTask] static async VoltTask ConsumingByHand()
            {
                var items = Items().GetAsyncEnumerator();
                try
                {
                    while (await items.MoveNextAsync()) Log.Add("item " + items.Current);
                    Log.Add("not here");
                }
                finally
                {
                    await items.DisposeAsync();
                    Log.Add("consumer finally");
                }
            }

            public static void AbortStream() => Abort(Consuming(0));
            public static void AbortConsumer() => Abort(Consuming(1));
            public static void AbortByHand() => Abort(ConsumingByHand());
            public static void DisposeStream() => Dispose(Consuming(0));
            public static void DisposeConsumer() => Dispose(Consuming(1));

            public static void AbortOuter() => Abort(Outer());
            public static void AbortAwaiting() => Abort(Awaiting());
            public static void DisposeOuter() => Dispose(Outer());
            public static void DisposeAwaiting() => Dispose(Awaiting());

            private static void Abort(VoltTask task)
            {
                var runtime = VoltRuntime.Current;
                var id = runtime.Spawn(task);
                runtime.Tick();
                Log.Add("abort " + runtime.Abort(id));
                runtime.Run();
            }

            private static void Dispose(VoltTask task)
            {
                var runtime = VoltRuntime.Current;
                runtime.Spawn(task);
                runtime.Tick();
                runtime.Dispose();
            }

            private sealed class Resource(string name) : IDisposable
            {
                public void Dispose() => Log.Add(name + " disposed");
            }
        }
        """;

    private static readonly LoadedProgram?[] s_programs = new LoadedProgram?[2];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Abort_runs_the_finally_blocks_innermost_first(bool optimize) =>
        AssertLog("AbortOuter", optimize, ["in", "abort True", "inner finally", "inner disposed", "outer finally", "outer disposed"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dispose_runs_the_finally_blocks_innermost_first(bool optimize) =>
        AssertLog("DisposeOuter", optimize, ["in", "inner finally", "inner disposed", "outer finally", "outer disposed"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Abort_waits_for_what_a_finally_block_awaits(bool optimize) =>
        AssertLog("AbortAwaiting", optimize, ["in", "abort True", "first", "child", "second", "third"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dispose_waits_for_what_a_finally_block_awaits(bool optimize) =>
        AssertLog("DisposeAwaiting", optimize, ["in", "first", "child", "second", "third"]);

    private static readonly string[] s_levels = ["left 0", "level 0 disposed", "child", "left 1", "level 1 disposed", "left 2", "level 2 disposed"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Abort_leaves_every_level_of_a_recursion(bool optimize)
    {
        AssertLog("AbortRecursion", optimize, ["bottom", "abort True", .. s_levels]);
        AssertLog("AbortBeforeRecursion", optimize, ["kills True", "bottom", .. s_levels]);
        AssertLog("DisposeRecursion", optimize, ["bottom", .. s_levels]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Abort_of_a_join_tells_each_child_the_last_one_first(bool optimize) =>
        AssertLog("AbortJoin", optimize, ["b ends", "b left", "abort True", "c left", "a left", "joiner left"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Abort_in_a_stream_leaves_the_stream_and_then_its_consumer(bool optimize) =>
        AssertLog("AbortStream", optimize, ["item 1", "in", "abort True", "stream disposed", "stream finally", "child", "consumer finally"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Abort_of_a_consumer_leaves_the_stream_at_its_last_item(bool optimize) =>
        AssertLog("AbortConsumer", optimize, ["item 1", "abort True", "stream disposed", "stream finally", "child", "consumer finally"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Abort_of_a_consumer_that_enumerates_by_hand_aborts_the_step_under_way(bool optimize) =>
        AssertLog("AbortByHand", optimize, ["item 1", "in", "abort True", "stream disposed", "stream finally", "child", "consumer finally"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dispose_of_the_runtime_leaves_streams_too(bool optimize)
    {
        AssertLog("DisposeStream", optimize, ["item 1", "in", "stream disposed", "stream finally", "child", "consumer finally"]);
        AssertLog("DisposeConsumer", optimize, ["item 1", "stream disposed", "stream finally", "child", "consumer finally"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_abort_from_inside_is_taken_by_the_first_suspension(bool optimize)
    {
        foreach (var inline in (bool[])[true, false])
        {
            AssertLog("AbortSelf", optimize, ["kills True", "child begins", "child left"], inline);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_part_of_a_join_that_aborts_its_task_takes_the_others_along(bool optimize)
    {
        foreach (var inline in (bool[])[true, false])
        {
            AssertLog("AbortByPart", optimize, ["a begins", "kills True", "c begins", "c left", "a left", "killer left", "joiner left"], inline);
            AssertLog("AbortByPartLater", optimize, ["a begins", "c begins", "kills True", "c left", "a left", "killer left", "joiner left"], inline);
        }
    }

    private static void AssertLog(string method, bool optimize, string[] expected, bool? argument = null)
    {
        var program = s_programs[optimize ? 1 : 0] ??= new LoadedProgram(TestProgram.Emit(TestProgram.GenerateLowered(Source, optimize)));
        var run = argument is { } given ? () => program.Method<Action<bool>>("Jobs", method)(given) : program.Method<Action>("Jobs", method);
        List<string> log = [];
        program.Assembly.GetType("Jobs")!.GetField("Log")!.SetValue(null, log);
        var thrown = OwnThread.Run(() => Thrown(() =>
        {
            using var runtime = new VoltRuntime();
            using var current = runtime.Enter();
            run();
        }));
        Assert.Equal(expected, log);
        Assert.Empty(thrown);
    }

    /// <summary>All that was thrown on this thread, caught or not.</summary>
    private static List<Exception> Thrown(Action body)
    {
        var thread = Environment.CurrentManagedThreadId;
        List<Exception> thrown = [];
        void Note(object? sender, FirstChanceExceptionEventArgs args)
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                thrown.Add(args.Exception);
            }
        }

        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            body();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        }

        return thrown;
    }
}
