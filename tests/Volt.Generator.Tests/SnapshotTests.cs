using System.Runtime.CompilerServices;
using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>What the generator writes, kept as golden files: it is to read as a person would have written it.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Readme() => Verify(
        """
        using Volt;

        var rt = new VoltRuntime();
        rt.Spawn(Jobs.Hello());
        for (var i = 0; i < 5; i++) rt.Spawn(Jobs.Process(i));
        rt.Run();                                    // until every task is complete

        static partial class Jobs
        {
            [VoltTask] public static async VoltTask Hello() => Console.WriteLine("Hello from an async task!");

            [VoltTask] public static async VoltTask Process(int i)
            {
                await VoltTask.Yield();
                Console.WriteLine($"Processing task {i}, twice that is {await Double(i)}");
            }

            [VoltTask] static async VoltTask<int> Double(int i) { await VoltTask.Yield(); return i * 2; }
        }
        """, executable: true);

    [Fact]
    public void ExtensionBlock() => Verify(
        """
        static partial class Lists
        {
            extension<T>(List<T> list) where T : struct
            {
                [VoltTask] public async VoltTask<T> Next(int index) { await VoltTask.Yield(); return list[index]; }
                [VoltTask] public static async VoltTask<List<T>> Of(T item) { await VoltTask.Yield(); return [item]; }
            }

            [VoltTask] public static async VoltTask<int> Sum() => await (await List<int>.Of(3)).Next(0);
        }
        """);

    [Fact]
    public void InterpolatedHandler() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<string> Describe(System.Text.StringBuilder text) => text.Append($"{await Name(),5} and {text.Length:x}").ToString();
            [VoltTask] static async VoltTask<string> Name() { await VoltTask.Yield(); return "name"; }
        }
        """);

    [Fact]
    public void Loops() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> Count(int most)
            {
                var total = 0;
                for (var i = 0; i < most; i++)
                {
                    if (i % 2 == 0) continue;
                    await VoltTask.Yield();
                    if (total > 100) break;
                    total += i;
                }

                while (total > 10)
                {
                    total -= 3;
                    await VoltTask.Yield();
                }

                do
                {
                    await VoltTask.Yield();
                }
                while (++total < 0);
                return total;
            }
        }
        """);

    [Fact]
    public void Spilling() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> Sum(int[] items, int at)
            {
                items[at++] += Next(at) * await Later(at) + Next(at);
                return Math.Max(Next(1), await Later(2)) - items[0];
            }

            static int Next(int x) => x + 1;

            [VoltTask] static async VoltTask<int> Later(int x) { await VoltTask.Yield(); return x; }
        }
        """);

    [Fact]
    public void TryFinally() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask Work(List<string> log)
            {
                try
                {
                    log.Add("in");
                    await VoltTask.Yield();
                    log.Add("on");
                }
                finally
                {
                    log.Add("out");
                    await VoltTask.Yield();
                    log.Add("gone");
                }
            }
        }
        """);

    [Fact]
    public void Catch() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<string> Retry(int times)
            {
                while (true)
                {
                    try
                    {
                        await VoltTask.Yield();
                        return Try(times);
                    }
                    catch (InvalidOperationException e) when (times > 0)
                    {
                        times--;
                        await VoltTask.Yield();
                        if (times == 0) return e.Message;
                    }
                }
            }

            static string Try(int times) => times > 1 ? throw new InvalidOperationException("again") : "done";
        }
        """);

    [Fact]
    public void ForEach() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> Total(IEnumerable<int> items, int[] more)
            {
                var total = 0;
                foreach (var item in items)
                {
                    await VoltTask.Yield();
                    total += item;
                }

                foreach (var item in more)
                {
                    await VoltTask.Yield();
                    total += item;
                }

                return total;
            }
        }
        """);

    [Fact]
    public void Using() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> Length(Func<System.IO.Stream> open)
            {
                using var stream = open();
                await VoltTask.Yield();
                await using (var copy = open())
                {
                    await VoltTask.Yield();
                    return (int)(stream.Length + copy.Length);
                }
            }
        }
        """);

    [Fact]
    public void Switch() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<string> Name(object value)
            {
                switch (value)
                {
                    case int number when number > 10:
                        await VoltTask.Yield();
                        return "large " + number;
                    case int:
                    case long:
                        await VoltTask.Yield();
                        break;
                    default:
                        return "other";
                }

                return value switch { int i => "int " + await Text(i), _ => "long" };
            }

            [VoltTask] static async VoltTask<string> Text(int i) { await VoltTask.Yield(); return i.ToString(); }
        }
        """);

    [Fact]
    public void CapturedVariables() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> Sum(int[] items)
            {
                var total = 0;
                Action<int> add = item => total += item;
                await VoltTask.Yield();
                Array.ForEach(items, add);
                return total;
            }
        }
        """);

    [Fact]
    public void LocalFunction() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> Count(int most)
            {
                var count = 0;
                Step();
                await VoltTask.Yield();
                Step();
                return count;

                void Step()
                {
                    if (count < most) count++;
                }
            }
        }
        """);

    [Fact]
    public void Recursion() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<int> Fibonacci(int n)
            {
                if (n < 2) return n;
                return await Fibonacci(n - 1) + await Fibonacci(n - 2);
            }
        }
        """);

    [Fact]
    public void Generic() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] public static async VoltTask<T> Best<T>(T left, T right)
                where T : IComparable<T>
            {
                await VoltTask.Yield();
                return left.CompareTo(right) < 0 ? right : left;
            }
        }
        """);

    [Fact]
    public void Instance() => Verify(
        """
        namespace Shop;

        public sealed partial class Basket
        {
            private readonly List<int> _prices = [];

            [VoltTask] public async VoltTask<int> AddAsync(int price)
            {
                await VoltTask.Yield();
                _prices.Add(price);
                return this.Total;
            }

            private int Total => _prices.Sum();
        }
        """);

    [Fact]
    public void Joins() => Verify(
        """
        static partial class Jobs
        {
            [VoltTask] static async VoltTask<string> Name(int id) { await VoltTask.Yield(); return "n" + id; }

            [VoltTask] static async VoltTask<int> Age(int id) { await VoltTask.Yield(); return id; }

            [VoltTask] public static async VoltTask<string> Describe(int id)
            {
                var (name, age) = await VoltTask.WhenAll(Name(id), Age(id + 1));
                return name + age;
            }
        }
        """);

    [Fact]
    public void Streams() => Verify(
        """
        using System.Runtime.CompilerServices;

        static partial class Jobs
        {
            [VoltTask] public static async IAsyncEnumerable<int> Count(int most, [EnumeratorCancellation] CancellationToken token = default)
            {
                try
                {
                    for (var i = 0; i < most && !token.IsCancellationRequested; i++)
                    {
                        await VoltTask.Yield();
                        yield return i;
                    }
                }
                finally
                {
                    Console.WriteLine("left");
                }
            }

            [VoltTask] public static async VoltTask<int> Sum(IAsyncEnumerable<int> others)
            {
                var sum = 0;
                await foreach (var item in Count(3)) sum += item;
                await foreach (var item in others) sum += item;
                return sum;
            }
        }
        """);

    [Fact]
    public void Interceptors() => Verify(
        """
        static class Program
        {
            static void Start(VoltRuntime runtime, Basket<string> basket)
            {
                runtime.Spawn(Jobs.Process(1));
                runtime.Spawn(Jobs.Process(2));
                runtime.Spawn(Jobs.Echo("x"));
                runtime.Spawn(basket.AddAsync("pear"));
            }
        }

        static partial class Jobs
        {
            [VoltTask] public static async VoltTask Process(int i, string name = "job") => await VoltTask.Yield();

            [VoltTask] public static async VoltTask<T> Echo<T>(T value) { await VoltTask.Yield(); return value; }
        }

        sealed partial class Basket<T>
            where T : class
        {
            private T? _last;

            [VoltTask] public async VoltTask AddAsync(T item) { await VoltTask.Yield(); _last = item; }
        }
        """);

    private static void Verify(string source, bool executable = false, [CallerMemberName] string name = "", [CallerFilePath] string testFile = "")
    {
        var program = TestProgram.GenerateLowered(source, executable: executable);
        TestProgram.Emit(program);
        var text = string.Join("\n", program.Trees
            .OrderBy(t => t.FilePath, StringComparer.Ordinal)
            .Select(t => $"// ---- {Path.GetFileName(t.FilePath)}\n{t.GetText()}"));
        Snapshot.Verify(text, name, testFile: testFile);
    }
}
