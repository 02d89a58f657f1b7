using Volt.CompilerServices;

namespace Volt;

/// <summary>A race of tasks without results: its result is the winner's number.</summary>
internal struct RaceMachine : IVoltMachine<int>, IOwnsTasks<RaceMachine>
{
    private RaceCore _core;

    public static string Name => "VoltTask.Race";

    public int Result { get; private set; }

    internal static VoltTask<int> Create(ChildSet children)
    {
        var task = VoltMachine.Create<RaceMachine, int>();
        ref var machine = ref VoltMachine.Of<RaceMachine, int>(task);
        machine._core = new RaceCore(children);
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        var status = _core.Poll(ref context);
        if (status == VoltPoll.Completed)
        {
            try
            {
                _core.DiscardLosers(context.Runtime);
                Result = _core.Winner;
                _core.Children.Take(_core.Winner);
            }
            finally
            {
                _core.Children.Return();
            }
        }

        return status;
    }

    readonly Dropping<RaceMachine> IOwnsTasks<RaceMachine>.Dropping => static (ref RaceMachine machine) => machine._core.Children.Drop();

    public readonly void Trace(VoltTrace trace) => _core.Children.Trace(Name, trace);
}
