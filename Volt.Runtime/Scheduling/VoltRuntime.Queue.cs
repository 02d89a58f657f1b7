using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Volt;

public sealed partial class VoltRuntime
{
    // This pass and the next one.
    private ReadyEntry[] _ready = new ReadyEntry[InitialQueue];
    private ReadyEntry[] _next = new ReadyEntry[InitialQueue];
    private int _position;
    private int _readyCount;
    private int _nextCount;

    private const int InitialQueue = 64;

    private long _started;
    private long _ended;

    /// <summary>How many tasks were started and have not ended.</summary>
    internal long Live => _started - _ended;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Push(int arena, int index, uint generation)
    {
        var queue = _next;
        var count = _nextCount;
        if ((uint)count < (uint)queue.Length)
        {
            ref var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(queue), count);
            entry.Arena = arena;
            entry.Index = index;
            entry.Generation = generation;
            _nextCount = count + 1;
        }
        else
        {
            PushSlowly(arena, index, generation);
        }
    }

    /// <summary>The hook comes last: it may spawn tasks itself.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PushSlowly(int arena, int index, uint generation)
    {
        var armed = Unpark();
        if (_nextCount == _next.Length)
        {
            GrowNext();
        }

        _next[_nextCount++] = new ReadyEntry { Arena = arena, Index = index, Generation = generation };
        if (armed && (_inbox is null || _inbox.Disarm()))
        {
            Announce();
        }
    }

    private void GrowNext()
    {
        var length = Math.Max(InitialQueue, _next.Length * 2);
        var queue = Leftovers.TryTakeQueue(length, out var left) ? left : GC.AllocateUninitializedArray<ReadyEntry>(length);
        _next.AsSpan(0, _nextCount).CopyTo(queue);
        _next = queue;
    }

    private void LeaveQueues(Leftovers leftovers)
    {
        foreach (var queue in (ReadyEntry[][])[_ready, _next])
        {
            if (queue.Length > InitialQueue)
            {
                leftovers.LeaveQueue(queue);
            }
        }

        _ready = _next = [];
    }

    /// <summary>Puts a cold task into the queue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Enqueue(Arena arena, int index, ref SlotHeader header)
    {
        header.State = SlotState.Fresh;
        Admit(arena, index, ref header);
        Push(arena.Number, index, header.Generation);
    }

    /// <summary>Counts a task among those that have started.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Admit(Arena arena, int index, ref SlotHeader header)
    {
        header.Sequence = (uint)_started++;
        if (_tracker is not null)
        {
            Track(arena, index, ref header);
        }
    }

    /// <summary>Starts a helper that is not shown among the tasks.</summary>
    internal void EnqueueInternal(Arena arena, int index)
    {
        ref var header = ref arena.Header(index);
        header.Flags |= SlotFlags.Internal;
        Enqueue(arena, index, ref header);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CountCompleted() => _ended++;

    /// <summary>Queues a suspended task. A queued one stays where it is, and a stale generation is refused.</summary>
    internal void Wake(Arena arena, int index, uint generation)
    {
        ref var header = ref arena.Header(index);
        if (header.Generation == generation && header.State == SlotState.Waiting)
        {
            header.State = SlotState.Queued;
            _wakes++;
            arena.Runtime.Push(arena.Number, index, generation);
        }
    }

    internal void Post(SendOrPostCallback callback, object? state)
    {
        if (IsOnThread)
        {
            // As everywhere, what is posted to an event loop that has ended is dropped.
            if (!_disposed)
            {
                PostMachine.Start(this, callback, state);
            }
        }
        else
        {
            Inbox.Post(callback, state);
        }
    }

    internal void Post(Action continuation) => Post(static state => ((Action)state!)(), continuation);
}
