using System.Numerics;

namespace Volt;

/// <summary>
/// The pending timers of a runtime, in hierarchical timing wheels (Varghese and Lauck, 1987): a timer is added and cancelled in O(1), moves down at most
/// once a wheel until it fires, and costs no allocation once the array of nodes has grown.
/// </summary>
/// <remarks>
/// A wheel has a slot for each value of six bits of the time, and the wheels together cover all 63 bits. A timer lies on the wheel of the highest bit in which its
/// time differs from the wheels' own; so all that lie on a lower wheel are due before all that lie on a higher one. As time reaches a slot, what it holds moves to lower wheels, in order:
/// nothing that is due at the same tick can have been put there before.
/// </remarks>
internal sealed class TimerQueue
{
    private const int None = -1;
    private const int Bits = 6;
    private const int SlotCount = 1 << Bits;
    private const int WheelCount = (63 + Bits - 1) / Bits;

    private readonly TimeProvider _provider;
    private readonly long _origin;
    private readonly long _frequency;
    private readonly Slot[] _slots = new Slot[WheelCount * SlotCount];

    // Which slots of a wheel hold timers, and which wheels do.
    private readonly ulong[] _occupied = new ulong[WheelCount];
    private uint _wheels;

    // Where the wheels stand: not after any pending timer.
    private long _time;
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

    internal TimeProvider Provider => _provider;

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
        node.Due = Math.Max(due, _time);
        Link(number, ref node);
        Count++;
        return new TimerHandle(number, node.Version);
    }

    internal bool IsPending(TimerHandle timer) =>
        timer.Version != 0 && _nodes[timer.Number].Version == timer.Version;

    /// <summary>Takes a timer out. One that has fired is left alone.</summary>
    internal void Remove(TimerHandle timer)
    {
        if (!IsPending(timer))
        {
            return;
        }

        ref var node = ref _nodes[timer.Number];
        var place = PlaceOf(node.Due);
        ref var slot = ref _slots[place];
        if (node.Previous >= 0)
        {
            _nodes[node.Previous].Next = node.Next;
        }
        else
        {
            slot.First = node.Next;
        }

        if (node.Next >= 0)
        {
            _nodes[node.Next].Previous = node.Previous;
        }
        else
        {
            slot.Last = node.Previous;
        }

        if (slot.First < 0)
        {
            Vacate(place);
        }

        Free(timer.Number, ref node);
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
            var place = (wheel << Bits) | index;
            var first = _slots[place].First;
            Vacate(place);
            if (wheel == 0)
            {
                WakeAll(first);
            }
            else
            {
                MoveDown(first);
            }
        }

        _time = Math.Max(_time, now);
    }

    private void WakeAll(int number)
    {
        while (number >= 0)
        {
            ref var node = ref _nodes[number];
            var (waker, next) = (node.Waker, node.Next);
            Free(number, ref node);
            waker.Wake();
            number = next;
        }
    }

    private void MoveDown(int number)
    {
        while (number >= 0)
        {
            ref var node = ref _nodes[number];
            var next = node.Next;
            Link(number, ref node);
            number = next;
        }
    }

    /// <summary>The slot for a time. It stays the same until the wheels have reached the slot.</summary>
    private int PlaceOf(long due)
    {
        var wheel = BitOperations.Log2((ulong)(due ^ _time)) / Bits;
        return (wheel << Bits) | ((int)(due >> (wheel * Bits)) & (SlotCount - 1));
    }

    private void Link(int number, ref Node node)
    {
        var place = PlaceOf(node.Due);
        ref var slot = ref _slots[place];
        ref var occupied = ref _occupied[place >> Bits];
        var bit = 1UL << (place & (SlotCount - 1));
        node.Next = None;
        if ((occupied & bit) == 0)
        {
            occupied |= bit;
            _wheels |= 1u << (place >> Bits);
            node.Previous = None;
            slot.First = number;
            slot.Earliest = node.Due;
        }
        else
        {
            node.Previous = slot.Last;
            _nodes[slot.Last].Next = number;
            slot.Earliest = Math.Min(slot.Earliest, node.Due);
        }

        slot.Last = number;
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

    private int TakeNode()
    {
        var number = _freeNode;
        if (number >= 0)
        {
            _freeNode = _nodes[number].Next;
            return number;
        }

        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodeCount * 2);
        }

        _nodes[_nodeCount].Version = 1;
        return _nodeCount++;
    }

    private void Free(int number, ref Node node)
    {
        node.Waker = default;
        node.Version++;
        node.Next = _freeNode;
        _freeNode = number;
        Count--;
    }

    /// <summary>A list of timers, in the order in which they were added.</summary>
    private struct Slot
    {
        internal int First;
        internal int Last;

        /// <summary>No timer in it is due before.</summary>
        internal long Earliest;
    }

    private struct Node
    {
        internal Waker Waker;
        internal long Due;

        /// <summary>Counts the timers that this node has been; 64 bits do not wrap.</summary>
        internal long Version;

        /// <summary>The next of the slot, or the next free node.</summary>
        internal int Next;
        internal int Previous;
    }
}
