using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs 8 tasks side by side as parts of the task that awaits them, and ends with all results.</summary>
internal struct WhenAllMachine<T1, T2, T3, T4, T5, T6, T7, T8> : IVoltMachine<(T1, T2, T3, T4, T5, T6, T7, T8)>
{
    private JoinAwait _join;
    private VoltTaskAwaiter<T1> _task1;
    private VoltTaskAwaiter<T2> _task2;
    private VoltTaskAwaiter<T3> _task3;
    private VoltTaskAwaiter<T4> _task4;
    private VoltTaskAwaiter<T5> _task5;
    private VoltTaskAwaiter<T6> _task6;
    private VoltTaskAwaiter<T7> _task7;
    private VoltTaskAwaiter<T8> _task8;
    private (T1, T2, T3, T4, T5, T6, T7, T8) _results;

    public static string Name => "VoltTask.WhenAll";

    public readonly (T1, T2, T3, T4, T5, T6, T7, T8) Result => _results;

    internal static VoltTask<(T1, T2, T3, T4, T5, T6, T7, T8)> Create(VoltTask<T1> task1, VoltTask<T2> task2, VoltTask<T3> task3, VoltTask<T4> task4, VoltTask<T5> task5, VoltTask<T6> task6, VoltTask<T7> task7, VoltTask<T8> task8)
    {
        ref var machine = ref VoltMachine.Create<WhenAllMachine<T1, T2, T3, T4, T5, T6, T7, T8>, (T1, T2, T3, T4, T5, T6, T7, T8)>(out var task);
        machine._join.Start(8);
        machine._task1 = task1.GetAwaiter();
        machine._task2 = task2.GetAwaiter();
        machine._task3 = task3.GetAwaiter();
        machine._task4 = task4.GetAwaiter();
        machine._task5 = task5.GetAwaiter();
        machine._task6 = task6.GetAwaiter();
        machine._task7 = task7.GetAwaiter();
        machine._task8 = task8.GetAwaiter();
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (_join.IsFresh)
        {
            _task1.Core.Check();
            _task2.Core.Check();
            _task3.Core.Check();
            _task4.Core.Check();
            _task5.Core.Check();
            _task6.Core.Check();
            _task7.Core.Check();
            _task8.Core.Check();
        }

        for (var child = _join.First(ref context); child >= 0; child = _join.Next())
        {
            switch (child)
            {
                case 0:
                    _join.Poll(ref context, ref _task1);
                    break;
                case 1:
                    _join.Poll(ref context, ref _task2);
                    break;
                case 2:
                    _join.Poll(ref context, ref _task3);
                    break;
                case 3:
                    _join.Poll(ref context, ref _task4);
                    break;
                case 4:
                    _join.Poll(ref context, ref _task5);
                    break;
                case 5:
                    _join.Poll(ref context, ref _task6);
                    break;
                case 6:
                    _join.Poll(ref context, ref _task7);
                    break;
                default:
                    _join.Poll(ref context, ref _task8);
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
            _task3.Core.Discard();
            _task4.Core.Discard();
            _task5.Core.Discard();
            _task6.Core.Discard();
            _task7.Core.Discard();
            _task8.Core.Discard();
            return status == VoltPoll.Aborted ? status : throw _join.Throw();
        }

        _results = (_task1.GetResult(), _task2.GetResult(), _task3.GetResult(), _task4.GetResult(), _task5.GetResult(), _task6.GetResult(), _task7.GetResult(), _task8.GetResult());
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
        else if (!_join.HasEnded(2))
        {
            _task3.Core.Trace(trace);
        }
        else if (!_join.HasEnded(3))
        {
            _task4.Core.Trace(trace);
        }
        else if (!_join.HasEnded(4))
        {
            _task5.Core.Trace(trace);
        }
        else if (!_join.HasEnded(5))
        {
            _task6.Core.Trace(trace);
        }
        else if (!_join.HasEnded(6))
        {
            _task7.Core.Trace(trace);
        }
        else if (!_join.HasEnded(7))
        {
            _task8.Core.Trace(trace);
        }
    }
}
