using Volt.CompilerServices;

namespace Volt;

/// <summary>A race of tasks with results: its result is the winner's.</summary>
internal struct RaceMachine<TResult> : IVoltMachine<TResult>, IOwnsTasks<RaceMachine<TResult>>
{
    private RaceCore _core;
    private TResult _inline;

    public static string Name => "VoltTask.Race";

    public TResult Result { get; private set; }

    /// <param name="children">The tasks.</param>
    /// <param name="inline">The value of the first one that needs no task, if there is one: that one wins.</param>
    internal static VoltTask<TResult> Create(ChildSet children, TResult inline)
    {
        var task = VoltMachine.Create<RaceMachine<TResult>, TResult>();
        ref var machine = ref VoltMachine.Of<RaceMachine<TResult>, TResult>(task);
        machine._core = new RaceCore(children);
        machine._inline = inline;
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
                Result = _core.Children.Take(_core.Winner, _inline);
            }
            finally
            {
                _core.Children.Return();
            }
        }

        return status;
    }

    readonly Dropping<RaceMachine<TResult>> IOwnsTasks<RaceMachine<TResult>>.Dropping => static (ref RaceMachine<TResult> machine) => machine._core.Children.Drop();

    public readonly void Trace(VoltTrace trace) => _core.Children.Trace(Name, trace);
}
