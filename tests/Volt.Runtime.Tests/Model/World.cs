namespace Volt.Tests.Model;

/// <summary>A real runtime, and what the scripts that run in it can see.</summary>
internal sealed class World : IDisposable
{
    private readonly bool _fallback;

    internal World(bool fallback)
    {
        _fallback = fallback;
        Runtime = new VoltRuntime(new VoltOptions
        {
            TimeProvider = Time,
            UnhandledException = exception => Unhandled.Add(NumberOf(exception)),

            // Near the end of the numbers, so that slots retire.
            FirstGeneration = uint.MaxValue - 3,
        });
        Gates = [.. Enumerable.Range(0, Generator.Gates).Select(_ => new Gate())];
    }

    internal VoltRuntime Runtime { get; }

    internal VoltVirtualTime Time { get; } = new();

    internal Gate[] Gates { get; }

    internal List<string> Log { get; } = [];

    internal List<int> Unhandled { get; } = [];

    internal List<TaskId> Roots { get; } = [];

    internal int NextName { get; set; }

    internal VoltTask<int> Create(Script script) =>
        _fallback ? ScriptBody.Run(this, script, NextName++) : ScriptMachine.Create(this, script, NextName++);

    internal void Spawn(Script script) => Roots.Add(Runtime.Spawn(Create(script)));

    internal void AbortRoot(int number)
    {
        if (Roots.Count > 0)
        {
            Log.Add($"abort {Runtime.Abort(Roots[number % Roots.Count])}");
        }
    }

    /// <summary>What the model calls an exception.</summary>
    private static int NumberOf(Exception exception) => exception switch
    {
        ScriptException script => script.Number,
        TimeoutException => Reference.TimeoutFault,
        AggregateException => Reference.SeveralFaults,
        _ => throw new InvalidOperationException("An exception that no script has thrown.", exception),
    };

    internal void Apply(Op op)
    {
        switch (op.Kind)
        {
            case OpKind.Spawn:
                Spawn(op.Script!);
                break;
            case OpKind.SetGate:
                Gates[op.Number].Open();
                break;
            case OpKind.Advance:
                Time.Advance(TimeSpan.FromTicks(op.Number));
                break;
            case OpKind.AbortRoot:
                AbortRoot(op.Number);
                break;
            case OpKind.Tick:
                Runtime.Tick();
                break;
            case OpKind.Stall:
                Runtime.RunUntilStalled();
                break;
        }

        Log.Add($"live {Runtime.Live}, timers {Runtime.GetCounters().Timers}, {string.Join(' ', Roots.Select(Runtime.GetStatus))}");
    }

    public void Dispose() => Runtime.Dispose();
}
