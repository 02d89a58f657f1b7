using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs tasks side by side, and ends when all have.</summary>
internal struct WhenAllMachine : IVoltMachine<Unit>, IOwnsTasks<WhenAllMachine>
{
    private WhenAllCore _core;

    public static string Name => "VoltTask.WhenAll";

    public readonly Unit Result => default;

    internal static VoltTask Create(ChildSet children)
    {
        var task = VoltMachine.Create<WhenAllMachine>();
        ref var machine = ref VoltMachine.Of<WhenAllMachine>(task);
        machine._core = new WhenAllCore(children);
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        var status = _core.Poll(ref context);
        if (status == VoltPoll.Completed)
        {
            var children = _core.Children;
            try
            {
                children.ThrowFirst();
                for (var i = 0; i < children.Count; i++)
                {
                    children.Take(i);
                }
            }
            finally
            {
                children.Return();
            }
        }

        return status;
    }

    readonly Dropping<WhenAllMachine> IOwnsTasks<WhenAllMachine>.Dropping => static (ref WhenAllMachine machine) => machine._core.Children.Drop();

    public readonly void Trace(VoltTrace trace) => _core.Trace(Name, trace);
}
