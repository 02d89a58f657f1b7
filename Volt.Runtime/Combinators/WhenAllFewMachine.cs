using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs two to four tasks side by side as parts of the task that awaits them, and ends when all have.</summary>
internal struct WhenAllFewMachine : IVoltMachine<Unit>
{
    private JoinAwait _join;
    private Few _tasks;
    private int _count;

    public static string Name => "VoltTask.WhenAll";

    public readonly Unit Result => default;

    internal static VoltTask Create(params ReadOnlySpan<VoltTask> tasks)
    {
        ref var machine = ref VoltMachine.Create<WhenAllFewMachine>(out var task);
        machine._join.Start(tasks.Length);
        machine._count = tasks.Length;
        for (var i = 0; i < tasks.Length; i++)
        {
            machine._tasks[i] = tasks[i].GetAwaiter();
        }

        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        if (_join.IsFresh)
        {
            for (var i = 0; i < _count; i++)
            {
                _tasks[i].Core.Check();
            }
        }

        for (var child = _join.First(ref context); child >= 0; child = _join.Next())
        {
            _join.Poll(ref context, ref _tasks[child]);
        }

        var status = _join.End(ref context);
        if (status < VoltPoll.Completed)
        {
            return status;
        }

        var fails = status == VoltPoll.Aborted || _join.HasFault;
        for (var i = 0; i < _count; i++)
        {
            if (fails)
            {
                _tasks[i].Core.Discard();
            }
            else
            {
                _tasks[i].GetResult();
            }
        }

        return status == VoltPoll.Aborted || !fails ? status : throw _join.Throw();
    }

    public readonly void Trace(VoltTrace trace)
    {
        _join.Trace(Name, trace);
        for (var i = 0; i < _count; i++)
        {
            if (!_join.HasEnded(i))
            {
                _tasks[i].Core.Trace(trace);
                break;
            }
        }
    }

    [InlineArray(4)]
    private struct Few
    {
        private VoltTaskAwaiter _first;
    }
}
