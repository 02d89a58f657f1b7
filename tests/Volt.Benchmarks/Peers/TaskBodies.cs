using Hello;
using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

/// <summary>The bodies as ordinary <see cref="Task"/> methods; also compiled with runtime-async, as an assembly of its own.</summary>
internal static class TaskBodies
{
    public static async Task Ready(TaskPump pump, int i)
    {
        await pump.NextTurn();
        Sink.Sum += i;
    }

    public static async Task Yields(TaskPump pump, int times)
    {
        for (var i = 0; i < times; i++) await pump.NextTurn();
        Sink.Sum++;
    }

    public static async Task<int> Depth(TaskPump pump, int levels, bool suspend)
    {
        if (levels > 0) return await Depth(pump, levels - 1, suspend) + 1;
        if (suspend) await pump.NextTurn();
        return 0;
    }

    public static async Task DepthTimes(TaskPump pump, int levels, bool suspend, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await Depth(pump, levels, suspend);
    }

    public static async Task<int> Fibonacci(int n) => n < 2 ? n : await Fibonacci(n - 1) + await Fibonacci(n - 2);

    public static async Task FibonacciOnce(TaskPump pump, int n)
    {
        await pump.NextTurn();
        Sink.Sum += await Fibonacci(n);
    }

    public static async Task<int> Child(TaskPump pump, int i)
    {
        await pump.NextTurn();
        return i;
    }

    public static async Task FanOut(TaskPump pump, Task<int>[] children, int times)
    {
        for (var round = 0; round < times; round++)
        {
            for (var i = 0; i < children.Length; i++) children[i] = Child(pump, i);
            foreach (var child in children) Sink.Sum += await child;
        }
    }

    public static async Task Throw(TaskPump pump, int levels)
    {
        if (levels > 0)
        {
            await Throw(pump, levels - 1);
            return;
        }

        await pump.NextTurn();
        throw new BenchmarkException();
    }

    public static async Task ThrowTimes(TaskPump pump, int levels, int times)
    {
        for (var i = 0; i < times; i++)
        {
            try
            {
                await Throw(pump, levels);
            }
            catch (BenchmarkException)
            {
                Sink.Sum++;
            }
        }
    }

    public static async Task Foreign(ForeignSource source, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await source.Next();
    }

    public static async Task Mixed<TKind>(TaskPump pump) where TKind : struct
    {
        await pump.NextTurn();
        Sink.Sum++;
    }
}
