using System.Runtime.CompilerServices;
using Hello;
using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

/// <summary>The bodies as <see cref="ValueTask"/> methods whose boxes are pooled.</summary>
internal static class PooledBodies
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask Ready(TaskPump pump, int i)
    {
        await pump.NextTurn();
        Sink.Sum += i;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask Yields(TaskPump pump, int times)
    {
        for (var i = 0; i < times; i++) await pump.NextTurn();
        Sink.Sum++;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> Depth(TaskPump pump, int levels, bool suspend)
    {
        if (levels > 0) return await Depth(pump, levels - 1, suspend) + 1;
        if (suspend) await pump.NextTurn();
        return 0;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask DepthTimes(TaskPump pump, int levels, bool suspend, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await Depth(pump, levels, suspend);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> Fibonacci(int n) => n < 2 ? n : await Fibonacci(n - 1) + await Fibonacci(n - 2);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask FibonacciOnce(TaskPump pump, int n)
    {
        await pump.NextTurn();
        Sink.Sum += await Fibonacci(n);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> Child(TaskPump pump, int i)
    {
        await pump.NextTurn();
        return i;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask FanOut(TaskPump pump, ValueTask<int>[] children, int times)
    {
        for (var round = 0; round < times; round++)
        {
            for (var i = 0; i < children.Length; i++) children[i] = Child(pump, i);
            foreach (var child in children) Sink.Sum += await child;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask Throw(TaskPump pump, int levels)
    {
        if (levels > 0)
        {
            await Throw(pump, levels - 1);
            return;
        }

        await pump.NextTurn();
        throw new BenchmarkException();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask ThrowTimes(TaskPump pump, int levels, int times)
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask Foreign(ForeignSource source, int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await source.Next();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask Mixed<TKind>(TaskPump pump) where TKind : struct
    {
        await pump.NextTurn();
        Sink.Sum++;
    }
}
