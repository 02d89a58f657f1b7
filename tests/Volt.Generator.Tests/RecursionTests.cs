using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>Children that lie on the stack until they suspend: the machine moves, and the stack has an end.</summary>
public sealed class RecursionTests
{
    private const string Source =
        """
        public static partial class Jobs
        {
            [VoltTask] static async VoltTask<int> Depth(int left, object kept)
            {
                var (own, text) = (left, kept.ToString());
                if (left == 0) await VoltTask.Yield();
                var below = left == 0 ? 0 : await Depth(left - 1, kept);
                if (left % 3 == 0) await VoltTask.Yield();
                if (own != left || text != kept.ToString()) throw new InvalidOperationException("another machine");
                return below + 1;
            }

            [VoltTask] static async VoltTask<int> Survives()
            {
                try
                {
                    return await Depth(10_000_000, "a");
                }
                catch (InsufficientExecutionStackException e)
                {
                    return e.Message.Contains("Jobs.Depth") ? await Depth(100, "b") : -1;
                }
            }

            [System.Runtime.CompilerServices.InlineArray(4_000)]
            public struct Large { private long _first; }

            [VoltTask] static async VoltTask<long> Heavy(int left)
            {
                var large = new Large();
                large[3_999] = left;
                if (left == 0) await VoltTask.Yield();
                var below = left == 0 ? 0 : await Heavy(left - 1);
                await VoltTask.Yield();
                return below + large[3_999];
            }

            [VoltTask] static async VoltTask<long> SurvivesHeavy()
            {
                try
                {
                    return await Heavy(10_000_000);
                }
                catch (InsufficientExecutionStackException)
                {
                    return await Heavy(3);
                }
            }

            public static int BottomlessAndHeavy(VoltRuntime runtime) => (int)runtime.Run(SurvivesHeavy());

            public static int Deep(VoltRuntime runtime) => runtime.Run(Depth(700, "c"));

            public static int Bottomless(VoltRuntime runtime) => runtime.Run(Survives());

            // Slots are taken, freed and taken again by many chains that suspend at different depths, and the collector moves what they hold.
            public static int SideBySide(VoltRuntime runtime)
            {
                var tasks = new VoltTask<int>[200];
                for (var i = 0; i < tasks.Length; i++) tasks[i] = Depth(i % 37, new object()).Start();
                for (var i = 0; i < 5; i++)
                {
                    runtime.Tick();
                    GC.Collect();
                }

                var sum = 0;
                foreach (var task in tasks) sum += runtime.Run(task);
                return sum;
            }

            [VoltTask] static async VoltTask<string> Fails(int level)
            {
                var text = "level " + level;
                try
                {
                    if (level == 0) { await VoltTask.Yield(); throw new InvalidOperationException("bottom"); }
                    return await Fails(level - 1);
                }
                catch (InvalidOperationException e) when (level == 5 && text == "level 5")
                {
                    return e.Message + (e.StackTrace!.Split("Jobs.Fails").Length > 5 ? " through five levels" : e.StackTrace);
                }
                finally
                {
                    await VoltTask.Yield();
                }
            }

            // How many slots are taken while 1,000 chains fail one after the other.
            public static string Failing(VoltRuntime runtime)
            {
                var last = "";
                for (var i = 0; i < 1_000; i++) last = runtime.Run(Fails(8));
                return last + ", " + runtime.GetArenas().Max(static arena => arena.Capacity);
            }

            public static string Shown(VoltRuntime runtime)
            {
                runtime.Spawn(Depth(2, "d"));
                runtime.Tick();
                return string.Join("; ", runtime.GetTasks()[0].Frames);
            }
        }
        """;

    private static readonly LoadedProgram?[] s_programs = new LoadedProgram?[2];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_deep_recursion_suspends_and_goes_on(bool optimize) => Assert.Equal(701, Run<int>("Deep", optimize));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_bottomless_recursion_throws_and_can_be_caught(bool optimize)
    {
        Assert.Equal(101, Run<int>("Bottomless", optimize));
        Assert.Equal(6, Run<int>("BottomlessAndHeavy", optimize));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Chains_side_by_side_keep_their_own(bool optimize) => Assert.Equal(Enumerable.Range(0, 200).Sum(static i => i % 37 + 1), Run<int>("SideBySide", optimize));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fault_passes_every_level_and_leaves_no_slot_behind(bool optimize) => Assert.Equal("bottom through five levels, 256", Run<string>("Failing", optimize));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_suspended_recursion_shows_every_level(bool optimize) => Assert.Equal(3, Run<string>("Shown", optimize).Split("Jobs.Depth").Length - 1);

    private static T Run<T>(string method, bool optimize)
    {
        var program = s_programs[optimize ? 1 : 0] ??= new LoadedProgram(TestProgram.Emit(TestProgram.GenerateLowered(Source, optimize)));
        var run = program.Method<Func<VoltRuntime, T>>("Jobs", method);
        return OwnThread.Run(() =>
        {
            using var runtime = new VoltRuntime();
            using var current = runtime.Enter();
            return run(runtime);
        });
    }
}
