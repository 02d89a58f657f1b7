using Volt.CompilerServices;

namespace Volt;

/// <summary>Runs a few tasks side by side as parts of the task that awaits them, and ends with all results.</summary>
internal struct JoinMachine<TResults, TAwaits, TTaking> : IVoltMachine<TResults>, IOwnsTasks<JoinMachine<TResults, TAwaits, TTaking>>
    where TAwaits : struct, ITaskAwaits
    where TTaking : struct, ITaking<TResults>
{
    private JoinAwait _join;
    private TAwaits _tasks;
    private int _count;

    // Holds the values of those that need no task until the others join them.
    private TResults _results;

    public static string Name => "VoltTask.WhenAll";

    public readonly TResults Result => _results;

    internal static VoltTask<TResults> Create(TResults inline, params ReadOnlySpan<TaskAwait> tasks)
    {
        var task = VoltMachine.Create<JoinMachine<TResults, TAwaits, TTaking>, TResults>();
        ref var machine = ref VoltMachine.Of<JoinMachine<TResults, TAwaits, TTaking>, TResults>(task);
        machine._join.Start(tasks.Length);
        machine._count = tasks.Length;
        machine._results = inline;
        tasks.CopyTo(machine._tasks.Span);
        return task;
    }

    public VoltPoll Poll(ref VoltContext context)
    {
        var tasks = _tasks.Span[.._count];
        if (_join.IsFresh)
        {
            foreach (ref var task in tasks)
            {
                TaskAwait.Check(task.Arena, task.Index, task.Generation);
            }
        }

        for (var child = _join.First(ref context); child >= 0; child = _join.Next())
        {
            _join.Poll(ref context, ref tasks[child]);
        }

        var status = _join.End(ref context);
        if (status == VoltPoll.Completed && !_join.HasFault)
        {
            TTaking.Take(tasks, ref _results);
        }
        else if (status >= VoltPoll.Completed)
        {
            foreach (ref var task in tasks)
            {
                task.Discard();
            }

            return status == VoltPoll.Aborted ? status : throw _join.Throw();
        }

        return status;
    }

    readonly Dropping<JoinMachine<TResults, TAwaits, TTaking>> IOwnsTasks<JoinMachine<TResults, TAwaits, TTaking>>.Dropping => static (ref JoinMachine<TResults, TAwaits, TTaking> machine) => machine.Drop();

    private readonly void Drop()
    {
        var tasks = _tasks;
        foreach (ref var task in tasks.Span[.._count])
        {
            task.Drop();
        }
    }

    public readonly void Trace(VoltTrace trace)
    {
        _join.Trace(Name, trace);
        var tasks = _tasks;
        for (var i = 0; i < _count; i++)
        {
            if (!_join.HasEnded(i))
            {
                tasks.Span[i].Trace(trace);
                break;
            }
        }
    }
}
