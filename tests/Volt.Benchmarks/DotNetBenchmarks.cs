using BenchmarkDotNet.Attributes;
using Volt.Benchmarks.Peers;

namespace Volt.Benchmarks;

/// <summary>The main rounds for BenchmarkDotNet. A number is for the whole round: divide by the operations in its name.</summary>
[MemoryDiagnoser]
public class DotNetBenchmarks
{
    private VoltRuntime _runtime = null!;
    private Action _spawn = null!, _yield = null!, _depth = null!, _fanOut = null!;

    /// <summary>The peer, by its class.</summary>
    [Params("Volt", "Fallback", "Task", "ValueTask", "Pooled")]
    public string Who { get; set; } = "";

    /// <summary>Makes the rounds of the peer.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _runtime = new VoltRuntime();
        IRounds peer = Who switch
        {
            "Volt" => new VoltRounds(_runtime),
            "Fallback" => new FallbackRounds(_runtime),
            "Task" => new TaskRounds(),
            "ValueTask" => new ValueTaskRounds(),
            _ => new PooledRounds(),
        };
        _spawn = peer.Spawn(100_000, fresh: false)!;
        _yield = peer.Yields(10_000, 100)!;
        _depth = peer.Depth(8, suspend: true, 10_000)!;
        _fanOut = peer.FanOut(1_000, 100)!;
    }

    /// <summary>Ends the runtime.</summary>
    [GlobalCleanup]
    public void Cleanup() => _runtime.Dispose();

    /// <summary>100,000 ready tasks, warm.</summary>
    [Benchmark(OperationsPerInvoke = 100_000)]
    public void Spawn() => _spawn();

    /// <summary>10,000 tasks that yield 100 times.</summary>
    [Benchmark(OperationsPerInvoke = 1_000_000)]
    public void Yield() => _yield();

    /// <summary>10,000 calls of a chain of eight that suspends once.</summary>
    [Benchmark(OperationsPerInvoke = 10_000)]
    public void Depth8() => _depth();

    /// <summary>1,000 children a hundred times, joined.</summary>
    [Benchmark(OperationsPerInvoke = 100_000)]
    public void FanOut() => _fanOut();
}
