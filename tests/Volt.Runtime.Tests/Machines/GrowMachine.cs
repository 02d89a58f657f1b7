using Volt.CompilerServices;

namespace Volt.Tests;

/// <summary>Spawns many of its own kind in the middle of a poll, while it holds references into itself.</summary>
internal struct GrowMachine : IVoltMachine<int>
{
    private int _spawns;
    private int _mark;

    public static string Name => "Hand.Grow";

    public readonly int Result => _mark;

    internal static VoltTask<int> Create(int spawns)
    {
        var task = VoltMachine.Create<GrowMachine, int>();
        ref var machine = ref VoltMachine.Of<GrowMachine, int>(task);
        machine._spawns = spawns;
        machine._mark = 0;
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        ref var mark = ref _mark;
        for (var i = 0; i < _spawns; i++)
        {
            context.Runtime.Spawn(Create(0));
            mark++;
        }

        return VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => trace.Add(Name, null, 0);
}
