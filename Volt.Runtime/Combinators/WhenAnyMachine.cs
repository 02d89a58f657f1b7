using Volt.CompilerServices;

namespace Volt;

/// <summary>Ends when the first of several tasks has ended. The tasks stay the caller's.</summary>
internal struct WhenAnyMachine : IVoltMachine<int>
{
    private ChildSet _children;
    private bool _started;

    public static string Name => "VoltTask.WhenAny";

    public int Result { get; private set; }

    internal static VoltTask<int> Create(ChildSet children)
    {
        var task = VoltMachine.Create<WhenAnyMachine, int>();
        ref var machine = ref VoltMachine.Of<WhenAnyMachine, int>(task);
        machine._children = children;
        machine._started = false;
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (!_children.TryStartAll(ref _started, ref context))
        {
            return VoltPoll.Aborted;
        }

        var aborted = context.TakeAbort();
        if (!aborted)
        {
            Result = _children.TakeEnded();
            if (Result < 0)
            {
                return VoltPoll.Pending;
            }
        }

        _children.Leave();
        _children.Return();
        return aborted ? VoltPoll.Aborted : VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace) => _children.Trace(Name, trace);
}
