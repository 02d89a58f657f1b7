using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

/// <summary>The bodies without the annotation: the C# compiler's own state machines, run by the same runtime.</summary>
internal static partial class FallbackBodies
{
    public static async VoltTask Ready(int i) => Sink.Sum += i;

    public static async VoltTask Yields(int times)
    {
        for (var i = 0; i < times; i++) await VoltTask.Yield();
        Sink.Sum++;
    }

    public static async VoltTask<int> Depth(int levels, bool suspend)
    {
        if (levels > 0) return await Depth(levels - 1, suspend) + 1;
        if (suspend) await VoltTask.Yield();
        return 0;
    }

    public static async VoltTask DepthTimes(int levels, bool suspend, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await Depth(levels, suspend);
    }

    public static async VoltTask<int> Fibonacci(int n) => n < 2 ? n : await Fibonacci(n - 1) + await Fibonacci(n - 2);

    public static async VoltTask FibonacciOnce(int n)
    {
        await VoltTask.Yield();
        Sink.Sum += await Fibonacci(n);
    }

    public static async VoltTask<int> Child(int i)
    {
        await VoltTask.Yield();
        return i;
    }

    public static async VoltTask FanOut(VoltTask<int>[] children, int times)
    {
        for (var round = 0; round < times; round++)
        {
            for (var i = 0; i < children.Length; i++) children[i] = Child(i).Start();
            foreach (var child in children) Sink.Sum += await child;
        }
    }

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

    public static async VoltTask Foreign(ForeignSource source, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await source.Next();
    }

    public static async VoltTask Mixed<TKind>() where TKind : struct
    {
        await VoltTask.Yield();
        Sink.Sum++;
    }
}
