using Volt.CompilerServices;

namespace Volt;

/// <summary>A race of two tasks with results of different types.</summary>
internal struct SelectMachine<T1, T2> : IVoltMachine<VoltSelection<T1, T2>>, IOwnsTasks<SelectMachine<T1, T2>>
{
    private RaceCore _core;
    private T1 _first;
    private T2 _second;

    public static string Name => "VoltTask.Select";

    public VoltSelection<T1, T2> Result { get; private set; }

    internal static VoltTask<VoltSelection<T1, T2>> Create(ChildSet children, T1 first, T2 second)
    {
        var task = VoltMachine.Create<SelectMachine<T1, T2>, VoltSelection<T1, T2>>();
        ref var machine = ref VoltMachine.Of<SelectMachine<T1, T2>, VoltSelection<T1, T2>>(task);
        machine._core = new RaceCore(children);
        machine._first = first;
        machine._second = second;
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
                Result = _core.Winner == 0
                    ? new VoltSelection<T1, T2>(true, _core.Children.Take(0, _first), default)
                    : new VoltSelection<T1, T2>(false, default, _core.Children.Take(1, _second));
            }
            finally
            {
                _core.Children.Return();
            }
        }

        return status;
    }

    readonly Dropping<SelectMachine<T1, T2>> IOwnsTasks<SelectMachine<T1, T2>>.Dropping => static (ref SelectMachine<T1, T2> machine) => machine._core.Children.Drop();

    public readonly void Trace(VoltTrace trace) => _core.Children.Trace(Name, trace);
}
