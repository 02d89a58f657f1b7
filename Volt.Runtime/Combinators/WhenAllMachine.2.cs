using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs 2 tasks side by side as parts of the task that awaits them, and ends with all results.</summary>
internal struct WhenAllMachine<T1, T2> : IVoltMachine<(T1, T2)>
{
    private JoinAwait _join;
    private VoltTaskAwaiter<T1> _task1;
    private VoltTaskAwaiter<T2> _task2;
    private (T1, T2) _results;

    public static string Name => "VoltTask.WhenAll";

    public readonly (T1, T2) Result => _results;

    internal static VoltTask<(T1, T2)> Create(VoltTask<T1> task1, VoltTask<T2> task2)
    {
        ref var machine = ref VoltMachine.Create<WhenAllMachine<T1, T2>, (T1, T2)>(out var task);
        machine._join.Start(2);
        machine._task1 = task1.GetAwaiter();
        machine._task2 = task2.GetAwaiter();
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (_join.IsFresh)
        {
            _task1.Core.Check();
            _task2.Core.Check();
        }

        for (var child = _join.First(ref context); child >= 0; child = _join.Next())
        {
            switch (child)
            {
                case 0:
                    _join.Poll(ref context, ref _task1);
                    break;
                default:
                    _join.Poll(ref context, ref _task2);
                    break;
            }
        }

        var status = _join.End(ref context);
        if (status < VoltPoll.Completed)
        {
            return status;
        }

        if (status == VoltPoll.Aborted || _join.HasFault)
        {
            _task1.Core.Discard();
            _task2.Core.Discard();
            return status == VoltPoll.Aborted ? status : throw _join.Throw();
        }

        _results = (_task1.GetResult(), _task2.GetResult());
        return VoltPoll.Completed;
    }

    public readonly void Trace(VoltTrace trace)
    {
        _join.Trace(Name, trace);
        if (!_join.HasEnded(0))
        {
            _task1.Core.Trace(trace);
        }
        else if (!_join.HasEnded(1))
        {
            _task2.Core.Trace(trace);
        }
    }
}
