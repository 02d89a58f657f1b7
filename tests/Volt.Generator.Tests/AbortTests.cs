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

    private static void AssertLog(string method, bool optimize, string[] expected)
    {
        var program = s_programs[optimize ? 1 : 0] ??= new LoadedProgram(TestProgram.Emit(TestProgram.GenerateLowered(Source, optimize)));
        var run = program.Method<Action>("Jobs", method);
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
