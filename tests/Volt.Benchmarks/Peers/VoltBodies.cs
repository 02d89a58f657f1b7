using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

/// <summary>The bodies as annotated methods, which the generator lowers.</summary>
internal static partial class VoltBodies
{
    [VoltTask]
    public static async VoltTask Ready(int i) => Sink.Sum += i;

    [VoltTask]
    public static async VoltTask Yields(int times)
    {
        for (var i = 0; i < times; i++) await VoltTask.Yield();
        Sink.Sum++;
    }

    public static VoltTask DepthTimes(int levels, bool suspend, int times) => levels switch
    {
        1 => Depth1Times(suspend, times),
        8 => Depth8Times(suspend, times),
        64 => Depth64Times(suspend, times),
        _ => throw new ArgumentOutOfRangeException(nameof(levels)),
    };

    [VoltTask]
    private static async VoltTask Depth1Times(bool suspend, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await Level1(suspend);
    }

    [VoltTask]
    private static async VoltTask Depth8Times(bool suspend, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await Level8(suspend);
    }

    [VoltTask]
    private static async VoltTask Depth64Times(bool suspend, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await Level64(suspend);
    }

    [VoltTask]
    public static async VoltTask<int> Fibonacci(int n) => n < 2 ? n : await Fibonacci(n - 1) + await Fibonacci(n - 2);

    [VoltTask]
    public static async VoltTask FibonacciOnce(int n)
    {
        await VoltTask.Yield();
        Sink.Sum += await Fibonacci(n);
    }

    [VoltTask]
    public static async VoltTask<int> Child(int i)
    {
        await VoltTask.Yield();
        return i;
    }

    [VoltTask]
    public static async VoltTask FanOut(VoltTask<int>[] children, int times)
    {
        for (var round = 0; round < times; round++)
        {
            for (var i = 0; i < children.Length; i++) children[i] = Child(i).Start();
            foreach (var child in children) Sink.Sum += await child;
        }
    }

    [VoltTask]
    public static async VoltTask Throw(int levels)
    {
        if (levels > 0)
        {
            await Throw(levels - 1);
            return;
        }

        await VoltTask.Yield();
        throw new BenchmarkException();
    }

    [VoltTask]
    public static async VoltTask ThrowTimes(int levels, int times)
    {
        for (var i = 0; i < times; i++)
        {
            try
            {
                await Throw(levels);
            }
            catch (BenchmarkException)
            {
                Sink.Sum++;
            }
        }
    }

    [VoltTask]
    public static async VoltTask Foreign(ForeignSource source, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await source.Next();
    }

    [VoltTask]
    public static async VoltTask Mixed<TKind>() where TKind : struct
    {
        await VoltTask.Yield();
        Sink.Sum++;
    }
}
