using System.Numerics;

namespace Volt;

/// <summary>
/// The pending timers of a runtime, in hierarchical timing wheels (Varghese and Lauck, 1987): a timer is added and cancelled in O(1), moves down at most
/// once a wheel until it fires, and costs no allocation once the arrays have grown.
/// </summary>
/// <remarks>
/// A wheel has a slot for each value of six bits of the time, and the wheels together cover all 63 bits. A timer lies on the wheel of the highest bit in which its
/// time differs from the wheels' own; so all that lie on a lower wheel are due before all that lie on a higher one. As time reaches a slot, what it holds moves to lower wheels, in order:
/// nothing that is due at the same tick can have been put there before. A slot is a list of chunks, so that a million timers move through memory in a line; a cancelled timer stays in
/// its slot until it is reached, or until there are more of its kind than pending ones.
/// </remarks>
internal sealed class TimerQueue
{
    private const int None = -1;
    private const int Bits = 6;
    private const int SlotCount = 1 << Bits;
    private const int WheelCount = (63 + Bits - 1) / Bits;
    private const int ChunkBits = 4;
    private const int ChunkSize = 1 << ChunkBits;

    // As many cancelled timers may always stay where they are.
    private const int Litter = 256;

    private readonly TimeProvider _provider;
    private readonly long _origin;
    private readonly long _frequency;
    private readonly Slot[] _slots = new Slot[WheelCount * SlotCount];

    // Which slots of a wheel hold timers, and which wheels do.
    private readonly ulong[] _occupied = new ulong[WheelCount];
    private uint _wheels;

    // Where the wheels stand: not after any timer that they hold.
    private long _time;
    private int _cancelled;
    private Entry[] _entries = new Entry[4 * ChunkSize];
    private int[] _nextChunk = new int[4];
    private int _chunkCount;
    private int _freeChunk = None;
    private Node[] _nodes = new Node[16];
    private int _nodeCount;
    private int _freeNode = None;

    internal TimerQueue(TimeProvider provider)
    {
        _provider = provider;
        _origin = provider.GetTimestamp();
        _frequency = provider.TimestampFrequency;
    }

    internal int Count { get; private set; }

    /// <summary>Time since the queue was made, in ticks of 100 ns. Computed from the start each time, so that nothing drifts.</summary>
    internal long Now
    {
        get
        {
            var elapsed = _provider.GetTimestamp() - _origin;
            return _frequency == TimeSpan.TicksPerSecond ? elapsed
                : _frequency % TimeSpan.TicksPerSecond == 0 ? elapsed / (_frequency / TimeSpan.TicksPerSecond)
                : (long)(Int128.CreateChecked(elapsed) * TimeSpan.TicksPerSecond / _frequency);
        }
    }

    /// <summary>No timer is due before. One is due then, unless it was cancelled.</summary>
    internal long NextDue
    {
        get
        {
            var wheel = BitOperations.TrailingZeroCount(_wheels);
            return _slots[(wheel << Bits) | BitOperations.TrailingZeroCount(_occupied[wheel])].Earliest;
        }
    }

    /// <summary>Adds a timer. Timers that are due at the same tick fire in the order in which they were added.</summary>
    internal TimerHandle Add(long due, Waker waker)
    {
        var number = TakeNode();
        ref var node = ref _nodes[number];
        node.Waker = waker;
        Count++;
        var timer = new TimerHandle(number, ++node.Version);
        Put(new Entry { Due = Math.Max(due, _time), Timer = timer });
        return timer;
    }

    internal bool IsPending(TimerHandle timer) =>
        timer.Version != 0 && _nodes[timer.Number].Version == timer.Version;

    /// <summary>Cancels a timer. One that has fired is left alone.</summary>
    internal void Remove(TimerHandle timer)
    {
        if (IsPending(timer))
        {
            FreeNode(timer.Number);
            if (++_cancelled > Count + Litter)
            {
                Sweep();
            }
        }
    }

    /// <summary>Wakes what is due, in the order of time.</summary>
    internal void Fire(long now)
    {
        while (_wheels != 0)
        {
            var wheel = BitOperations.TrailingZeroCount(_wheels);
            var index = BitOperations.TrailingZeroCount(_occupied[wheel]);
            var shift = wheel * Bits;
            var start = (((_time >> shift) & -SlotCount) | (long)index) << shift;
            if (start > now)
            {
                break;
            }

            _time = start;
            Empty((wheel << Bits) | index, wheel == 0 ? Purpose.Fire : Purpose.MoveDown);
        }

        _time = Math.Max(_time, now);
    }

    /// <summary>Takes the cancelled timers out.</summary>
    private void Sweep()
    {
        for (var wheels = _wheels; wheels != 0; wheels &= wheels - 1)
        {
            var wheel = BitOperations.TrailingZeroCount(wheels);
            for (var slots = _occupied[wheel]; slots != 0; slots &= slots - 1)
            {
                Empty((wheel << Bits) | BitOperations.TrailingZeroCount(slots), Purpose.Sweep);
            }
        }
    }

    private enum Purpose
    {
        Fire,
        MoveDown,
        Sweep,
    }

    /// <summary>Takes all timers out of a slot, in order.</summary>
    private void Empty(int place, Purpose purpose)
    {
        var (chunk, end) = (_slots[place].First, _slots[place].End);
        Vacate(place);
        while (true)
        {
            var first = chunk << ChunkBits;
            var isLast = end - first is > 0 and <= ChunkSize;
            for (var i = first; i < (isLast ? end : first + ChunkSize); i++)
            {
                var entry = _entries[i];
                if (purpose == Purpose.MoveDown)
                {
                    Put(entry);
                }
                else if (!IsPending(entry.Timer))
                {
                    _cancelled--;
                }
                else if (purpose == Purpose.Sweep)
                {
                    Put(entry);
                }
                else
                {
                    var waker = _nodes[entry.Timer.Number].Waker;
                    FreeNode(entry.Timer.Number);
                    waker.Wake();
                }
            }

            var next = _nextChunk[chunk];
            _nextChunk[chunk] = _freeChunk;
            _freeChunk = chunk;
            if (isLast)
            {
                return;
            }

            chunk = next;
        }
    }

    private void Put(in Entry entry)
    {
        var wheel = BitOperations.Log2((ulong)(entry.Due ^ _time)) / Bits;
        var index = (int)(entry.Due >> (wheel * Bits)) & (SlotCount - 1);
        ref var slot = ref _slots[(wheel << Bits) | index];
        if ((_occupied[wheel] >> index & 1) == 0)
        {
            _occupied[wheel] |= 1UL << index;
            _wheels |= 1u << wheel;
            slot.First = TakeChunk();
            slot.End = slot.First << ChunkBits;
            slot.Earliest = entry.Due;
        }
        else if ((slot.End & (ChunkSize - 1)) == 0)
        {
            var chunk = TakeChunk();
            _nextChunk[(slot.End - 1) >> ChunkBits] = chunk;
            slot.End = chunk << ChunkBits;
        }

        slot.Earliest = Math.Min(slot.Earliest, entry.Due);
        _entries[slot.End++] = entry;
    }

    private void Vacate(int place)
    {
        ref var occupied = ref _occupied[place >> Bits];
        occupied &= ~(1UL << (place & (SlotCount - 1)));
        if (occupied == 0)
        {
            _wheels &= ~(1u << (place >> Bits));
        }
    }

    private int TakeChunk()
    {
        var chunk = _freeChunk;
        if (chunk >= 0)
        {
            _freeChunk = _nextChunk[chunk];
            return chunk;
        }

        if (_chunkCount == _nextChunk.Length)
        {
            Array.Resize(ref _nextChunk, _chunkCount * 2);
            Array.Resize(ref _entries, _chunkCount * 2 * ChunkSize);
        }

        return _chunkCount++;
    }

    private int TakeNode()
    {
        var number = _freeNode;
        if (number >= 0)
        {
            _freeNode = _nodes[number].NextFree;
            return number;
        }

        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodeCount * 2);
        }

        return _nodeCount++;
    }

    private void FreeNode(int number)
    {
        ref var node = ref _nodes[number];
        node.Waker = default;
        node.Version++;
        node.NextFree = _freeNode;
        _freeNode = number;
        if (--Count == 0)
        {
            // From the beginning, in the order of memory again.
            _freeNode = None;
            _nodeCount = 0;
        }
    }

    /// <summary>A list of chunks.</summary>
    private struct Slot
    {
        internal int First;

        /// <summary>Behind the last entry, in the last chunk.</summary>
        internal int End;

        /// <summary>No timer in it is due before.</summary>
        internal long Earliest;
    }

    private struct Entry
    {
        internal long Due;
        internal TimerHandle Timer;
    }

    private struct Node
    {
        internal Waker Waker;

        /// <summary>Goes up as the node becomes a timer and as it ceases to be one; 64 bits do not wrap.</summary>
        internal long Version;
        internal int NextFree;
    }
}
