using System.Diagnostics;
using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>
/// A guard against getting slower by whole factors, not a measurement: the lowered path beside ordinary tasks, in turns in one process, the fastest round of many each. The
/// bounds are a third of the ratios that are usual, or less.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class SpeedTests
{
    private const string Source =
        """
        using System.Runtime.CompilerServices;

        public static partial class Jobs
        {
            private static readonly Queue<Action> s_ring = new();
            private static int s_sum;

            public static void VoltSpawn(VoltRuntime runtime)
            {
                for (var i = 0; i < 2_000; i++) runtime.Spawn(Ready(i));
                runtime.Run();
            }

            public static void TaskSpawn(VoltRuntime runtime)
            {
                for (var i = 0; i < 2_000; i++) _ = TaskReady(i);
                Pump();
            }

            public static void VoltYield(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++) runtime.Spawn(Yields(20));
                runtime.Run();
            }

            public static void TaskYield(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++) _ = TaskYields(20);
                Pump();
            }

            public static void VoltNested(VoltRuntime runtime)
            {
                runtime.Spawn(Nests(200));
                runtime.Run();
            }

            public static void TaskNested(VoltRuntime runtime)
            {
                _ = TaskNests(200);
                Pump();
            }

            private static void Pump()
            {
                while (s_ring.TryDequeue(out var next)) next();
            }

            [VoltTask] static async VoltTask Ready(int i) => s_sum += i;
            [VoltTask] static async VoltTask Yields(int times) { for (var i = 0; i < times; i++) await VoltTask.Yield(); }
            [VoltTask] static async VoltTask Nests(int times) { for (var i = 0; i < times; i++) s_sum += await D8(i); }
            [VoltTask] static async VoltTask<int> D1(int i) { await VoltTask.Yield(); return i + 1; }
            [VoltTask] static async VoltTask<int> D2(int i) => await D1(i) + 1;
            [VoltTask] static async VoltTask<int> D3(int i) => await D2(i) + 1;
            [VoltTask] static async VoltTask<int> D4(int i) => await D3(i) + 1;
            [VoltTask] static async VoltTask<int> D5(int i) => await D4(i) + 1;
            [VoltTask] static async VoltTask<int> D6(int i) => await D5(i) + 1;
            [VoltTask] static async VoltTask<int> D7(int i) => await D6(i) + 1;
            [VoltTask] static async VoltTask<int> D8(int i) => await D7(i) + 1;

            static async Task TaskReady(int i) { await default(Turn); s_sum += i; }
            static async Task TaskYields(int times) { for (var i = 0; i < times; i++) await default(Turn); }
            static async Task TaskNests(int times) { for (var i = 0; i < times; i++) s_sum += await T8(i); }
            static async Task<int> T1(int i) { await default(Turn); return i + 1; }
            static async Task<int> T2(int i) => await T1(i) + 1;
            static async Task<int> T3(int i) => await T2(i) + 1;
            static async Task<int> T4(int i) => await T3(i) + 1;
            static async Task<int> T5(int i) => await T4(i) + 1;
            static async Task<int> T6(int i) => await T5(i) + 1;
            static async Task<int> T7(int i) => await T6(i) + 1;
            static async Task<int> T8(int i) => await T7(i) + 1;

            private readonly struct Turn : ICriticalNotifyCompletion
            {
                public bool IsCompleted => false;
                public Turn GetAwaiter() => this;
                public void GetResult() { }
                public void OnCompleted(Action continuation) => s_ring.Enqueue(continuation);
                public void UnsafeOnCompleted(Action continuation) => s_ring.Enqueue(continuation);
            }
        }
        """;

    [Theory]
    [InlineData("Spawn", 3)]
    [InlineData("Yield", 2)]
    [InlineData("Nested", 6)]
    public void The_lowered_path_is_faster_by_far(string work, double factor)
    {
        using var program = new LoadedProgram(TestProgram.Emit(TestProgram.GenerateLowered(Source, optimize: true)));
        var lowered = program.Method<Action<VoltRuntime>>("Jobs", "Volt" + work);
        var ordinary = program.Method<Action<VoltRuntime>>("Jobs", "Task" + work);
        var (volt, task) = OwnThread.Run(() =>
        {
            using var runtime = new VoltRuntime();
            using var current = runtime.Enter();
            var (bestVolt, bestTask) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var round = 0; round < 400; round++)
            {
                bestVolt = Least(bestVolt, lowered, runtime);
                bestTask = Least(bestTask, ordinary, runtime);
            }

            return (bestVolt, bestTask);
        });
        Assert.True(task > volt * factor, $"{work}: {volt.TotalMicroseconds} µs, and {task.TotalMicroseconds} µs for ordinary tasks");
    }

    private static TimeSpan Least(TimeSpan best, Action<VoltRuntime> work, VoltRuntime runtime)
    {
        var start = Stopwatch.GetTimestamp();
        work(runtime);
        var time = Stopwatch.GetElapsedTime(start);
        return time < best ? time : best;
    }
}
