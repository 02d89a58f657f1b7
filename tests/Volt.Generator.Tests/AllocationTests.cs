using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>Promise 4 for lowered bodies: nothing is allocated once warm, however the consumer is compiled.</summary>
[Collection(AloneCollection.Name)]
public sealed class AllocationTests
{
    private const string Source =
        """
        using System.Runtime.CompilerServices;

        public static partial class Jobs
        {
            private static readonly Later s_later = new();
            private static VoltRuntime? s_owner;
            private static VoltInterval? s_interval;

            public static void Spawn(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++) runtime.Spawn(Ready(i));
                runtime.Run();
            }

            public static void Yield(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++) runtime.Spawn(Yields(10));
                runtime.Run();
            }

            public static void Nested(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++)
                {
                    if (runtime.Run(D8(i)) != i + 8) throw new InvalidOperationException("wrong");
                }
            }

            public static void Result(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++)
                {
                    if (runtime.Run(Double(i)) != i * 2) throw new InvalidOperationException("wrong");
                }
            }

            public static void Handle(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++)
                {
                    if (runtime.Run(Joined(i)) != i * 4) throw new InvalidOperationException("wrong");
                }
            }

            public static void Recursive(VoltRuntime runtime)
            {
                if (runtime.Run(Fibonacci(10)) != 55 || runtime.Run(Suspended("a", 50)) != "a") throw new InvalidOperationException("wrong");
            }

            public static void Resources(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++) runtime.Spawn(Guarded(s_later));
                runtime.Run();
            }

            public static void Foreign(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++)
                {
                    var task = Waits(s_later).Start();
                    runtime.RunUntilStalled();
                    s_later.Complete(i);
                    if (runtime.Run(task) != i) throw new InvalidOperationException("wrong");
                }
            }

            public static void Joins(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++)
                {
                    if (runtime.Run(JoinedInline(i)) != i * 6) throw new InvalidOperationException("wrong");
                    if (runtime.Run(JoinedHandles(i)) != i * 4) throw new InvalidOperationException("wrong");
                }
            }

            public static void Streams(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++)
                {
                    if (runtime.Run(Sum(10)) != 90) throw new InvalidOperationException("wrong");
                }
            }

            public static void Times(VoltRuntime runtime)
            {
                if (s_owner != runtime) (s_owner, s_interval) = (runtime, VoltTask.Interval(TimeSpan.FromSeconds(1), VoltMissedTicks.Skip));
                for (var i = 0; i < 100; i++) runtime.Spawn(Waiting(i * 37 % 101));
                runtime.Run();
                for (var i = 0; i < 100; i++)
                {
                    var id = runtime.Spawn(Waiting(i + 2));
                    runtime.Tick();
                    runtime.Tick();
                    if (!runtime.Abort(id)) throw new InvalidOperationException("wrong");
                }

                runtime.Run();
            }

            public static void Aborted(VoltRuntime runtime)
            {
                for (var i = 0; i < 100; i++)
                {
                    var id = runtime.Spawn(Guarded(s_later));
                    runtime.Tick();
                    if (!runtime.Abort(id)) throw new InvalidOperationException("wrong");
                    runtime.Run();
                }
            }

            [VoltTask] static async VoltTask Ready(int i) { s_later.Seen += i; }
            [VoltTask] static async VoltTask Yields(int times) { for (var i = 0; i < times; i++) await VoltTask.Yield(); }
            [VoltTask] static async VoltTask Waiting(int ms) { await VoltTask.NextTick(); await VoltTask.Delay(ms); await VoltTask.WaitUntil(static () => s_later.Seen >= 0); await s_interval!.Next(); }
            [VoltTask] static async VoltTask<int> Double(int i) { await VoltTask.Yield(); return i * 2; }
            [VoltTask] static async VoltTask<int> D1(int i) { await VoltTask.Yield(); return i + 1; }
            [VoltTask] static async VoltTask<int> D2(int i) => await D1(i) + 1;
            [VoltTask] static async VoltTask<int> D3(int i) => await D2(i) + 1;
            [VoltTask] static async VoltTask<int> D4(int i) => await D3(i) + 1;
            [VoltTask] static async VoltTask<int> D5(int i) => await D4(i) + 1;
            [VoltTask] static async VoltTask<int> D6(int i) => await D5(i) + 1;
            [VoltTask] static async VoltTask<int> D7(int i) => await D6(i) + 1;
            [VoltTask] static async VoltTask<int> D8(int i) => await D7(i) + 1;
            [VoltTask] static async VoltTask<int> Joined(int i) { var left = Double(i).Start(); var right = Double(i).Start(); return await left + await right; }
            [VoltTask] static async VoltTask<int> JoinedInline(int i) { var (a, b, c) = await VoltTask.WhenAll(Double(i), Double(i), Double(i)); return a + b + c; }
            [VoltTask] static async VoltTask<int> JoinedHandles(int i) { var cold = Double(i); var started = Double(i).Start(); var (a, b) = await VoltTask.WhenAll(cold, started); return a + b; }
            [VoltTask] static async VoltTask<int> Fibonacci(int n) => n < 2 ? n : await Fibonacci(n - 1) + await Fibonacci(n - 2);
            [VoltTask] static async VoltTask<string> Suspended(string text, int n)
            {
                if (n == 0) await VoltTask.Yield();
                return n == 0 ? text : await Suspended(text, n - 1);
            }

            [VoltTask] static async VoltTask<int> Waits(Later later) => await later;

            [VoltTask] static async IAsyncEnumerable<int> Items(int count)
            {
                for (var i = 0; i < count; i++)
                {
                    if (i % 3 == 0) await VoltTask.Yield();
                    yield return i;
                }
            }

            [VoltTask] static async IAsyncEnumerable<int> Doubled(int count)
            {
                await foreach (var item in Items(count)) yield return item * 2;
            }

            [VoltTask] static async VoltTask<int> Sum(int count)
            {
                var sum = 0;
                await foreach (var item in Doubled(count)) sum += item;
                return sum;
            }

            [VoltTask] static async VoltTask Guarded(Later later)
            {
                using var resource = later;
                try { await VoltTask.Yield(); }
                finally { await VoltTask.Yield(); later.Seen++; }
            }
        }

        /// <summary>An awaitable that Volt does not know.</summary>
        public sealed class Later : ICriticalNotifyCompletion, IDisposable
        {
            private Action? _continuation;
            private int? _value;

            public int Seen { get; set; }
            public Later GetAwaiter() => this;
            public bool IsCompleted => _value is not null;
            public void OnCompleted(Action continuation) => _continuation = continuation;
            public void UnsafeOnCompleted(Action continuation) => _continuation = continuation;
            public void Dispose() => Seen++;

            public int GetResult()
            {
                var value = _value!.Value;
                _value = null;
                return value;
            }

            public void Complete(int value)
            {
                _value = value;
                var continuation = _continuation;
                _continuation = null;
                continuation!();
            }
        }
        """;

    private static readonly LoadedProgram?[] s_programs = new LoadedProgram?[2];

    public static TheoryData<string, bool> Work()
    {
        var data = new TheoryData<string, bool>();
        foreach (var name in new[] { "Spawn", "Yield", "Nested", "Result", "Handle", "Recursive", "Resources", "Foreign", "Aborted", "Joins", "Streams", "Times" })
        {
            data.Add(name, false);
            data.Add(name, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Work))]
    public void Nothing_is_allocated_once_warm(string name, bool optimize)
    {
        var program = s_programs[optimize ? 1 : 0] ??= new LoadedProgram(TestProgram.Emit(TestProgram.GenerateLowered(Source, optimize)));
        var work = program.Method<Action<VoltRuntime>>("Jobs", name);
        Assert.Equal(0, OwnThread.Run(() => Measure(work)));
    }

    [Fact]
    public void The_count_sees_an_allocation() => Assert.NotEqual(0, OwnThread.Run(() => Measure(_ => GC.KeepAlive(new object()))));

    private static long Measure(Action<VoltRuntime> work)
    {
        using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = new VoltVirtualTime { AdvancesWhenIdle = true } });
        using var current = runtime.Enter();
        for (var i = 0; i < 50; i++)
        {
            work(runtime);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            work(runtime);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
