using System.Diagnostics;
using System.Text;
using Volt.CompilerServices;

namespace Volt;

[DebuggerDisplay("{Live} live, {_nextCount} ready")]
[DebuggerTypeProxy(typeof(RuntimeDebugView))]
public sealed partial class VoltRuntime
{
    // A look is a call, which an interpreter feels in a pass of one task.
    private const int PassesBetweenLooks = 64;

    private readonly bool _trackTasks;
    private TaskTracker? _tracker;
    private bool _emitsEvents;
    private long _passes;
    private long _polls;
    private long _wakes;
    private int _queueHighWater;

    /// <summary>The live tasks, in the order of their starting. For diagnosis: looks at every slot, and allocates.</summary>
    /// <exception cref="InvalidOperationException">The runtime belongs to another thread.</exception>
    public IReadOnlyList<VoltTaskInfo> GetTasks()
    {
        CheckThread();
        List<(uint Age, VoltTaskInfo Task)> tasks = [];
        ForEachSlot((runtime, arena, index) =>
        {
            ref var header = ref arena.Header(index);
            if (header.State is SlotState.Fresh or SlotState.Queued or SlotState.Waiting
                && (header.Flags & SlotFlags.Internal) == 0)
            {
                tasks.Add(((uint)runtime._started - header.Sequence, runtime.Describe(arena, index, ref header)));
            }
        });
        tasks.Sort(static (left, right) => right.Age.CompareTo(left.Age));
        return tasks.ConvertAll(static entry => entry.Task);
    }

    /// <summary>The live tasks as text: each with its name, its status, and the chain of its awaits with file and line. Costs as much as <see cref="GetTasks"/>.</summary>
    /// <exception cref="InvalidOperationException">The runtime belongs to another thread.</exception>
    public string Dump()
    {
        var text = new StringBuilder();
        foreach (var task in GetTasks())
        {
            text.AppendLine(task.ToString());
        }

        return text.ToString();
    }

    /// <summary>What the runtime has done so far. Reads a few fields; from another thread they may be a moment apart.</summary>
    public VoltCounters GetCounters() => new()
    {
        Started = _started,
        Completed = _ended - _aborted - _faulted,
        Aborted = _aborted,
        Faulted = _faulted,
        Live = Live,
        Passes = _passes,
        Polls = _polls,
        Wakes = _wakes,
        QueueHighWater = Math.Max(_queueHighWater, _nextCount),
        Timers = _timers?.Count ?? 0,
        ForeignAwaits = ForeignOutstanding,
    };

    /// <summary>How full the arenas are, one for each machine type that was used. Looks at every slot.</summary>
    /// <exception cref="InvalidOperationException">The runtime belongs to another thread.</exception>
    public IReadOnlyList<VoltArenaInfo> GetArenas()
    {
        CheckThread();
        List<VoltArenaInfo> arenas = [];
        for (var number = 0; number < _arenaCount; number++)
        {
            var arena = _arenas[number];
            arenas.Add(new VoltArenaInfo(arena.Name, arena.CountInUse(), arena.Capacity, arena.Bytes, arena.SlotBytes));
        }

        return arenas;
    }

    private VoltTaskInfo Describe(Arena arena, int index, ref SlotHeader header)
    {
        var id = new TaskId(arena.Number, index, header.Generation);
        var trace = new VoltTrace();
        if (header.State != SlotState.Fresh)
        {
            arena.Trace(index, trace);
        }

        TaskId? parent = null;
        long? age = null;
        if (_tracker is not null && _tracker.TryGet(id, out var recorded))
        {
            parent = recorded.Parent;
            age = _passes - recorded.Pass;
        }

        return new VoltTaskInfo(id, arena.Name, VoltTaskCore.StatusOf(ref header), trace.Frames, parent, age);
    }

    /// <summary>Tells the tracker of a start, and marks the task so that its end comes by here, too.</summary>
    private void Track(Arena arena, int index, ref SlotHeader header)
    {
        header.Flags |= SlotFlags.Tracked;
        TaskId? parent = null;
        if (_driving && Polling >= 0 && Polling < _readyCount)
        {
            ref var entry = ref _ready[Polling];
            parent = new TaskId(entry.Arena, entry.Index, entry.Generation);
        }

        _tracker!.OnStarted(new TaskId(arena.Number, index, header.Generation), arena, parent, _passes);
    }

    private void Untrack(Arena arena, int index, ref SlotHeader header, string outcome)
    {
        if ((header.Flags & SlotFlags.Tracked) != 0)
        {
            header.Flags &= unchecked((byte)~SlotFlags.Tracked);
            _tracker?.OnEnded(new TaskId(arena.Number, index, header.Generation), arena, outcome);
        }
    }

    private void CountPass()
    {
        _passes++;
        _polls += _readyCount;
        if (_readyCount > _queueHighWater)
        {
            _queueHighWater = _readyCount;
        }

        if (_passes % PassesBetweenLooks == 0)
        {
            LookForListeners();
        }

        if (_emitsEvents)
        {
            VoltEventSource.Log.PassStarted(_passes, _readyCount);
        }
    }

    /// <summary>At the start of a drive, and now and then: somebody may have begun or ceased to listen.</summary>
    private void LookForListeners()
    {
        var emits = VoltEventSource.Log.IsEnabled();
        if (emits == _emitsEvents)
        {
            return;
        }

        _emitsEvents = emits;
        _tracker = _trackTasks || emits ? _tracker ?? new TaskTracker() : null;
        if (_tracker is not null)
        {
            _tracker.Emits = emits;
        }
    }

    private sealed class RuntimeDebugView(VoltRuntime runtime)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public VoltTaskInfo[] Tasks => [.. runtime.GetTasks()];
    }
}
