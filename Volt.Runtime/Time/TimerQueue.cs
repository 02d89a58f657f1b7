namespace Volt;

/// <summary>
/// The pending timers of a runtime: a heap with four children a node over numbered nodes, so that a timer is added, fired
/// and cancelled in O(log n), and costs no allocation once the arrays have grown.
/// </summary>
internal sealed class TimerQueue
{
    private const int Free = -1;

    private readonly TimeProvider _provider;
    private readonly long _origin;
    private readonly long _frequency;
    private Entry[] _heap = new Entry[16];
    private Node[] _nodes = new Node[16];
    private int _count;
    private int _nodeCount;
    private int _freeNode = Free;
    private long _order;

    internal TimerQueue(TimeProvider provider)
    {
        _provider = provider;
        _origin = provider.GetTimestamp();
        _frequency = provider.TimestampFrequency;
    }

    internal int Count => _count;

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

    internal long NextDue => _heap[0].Due;

    /// <summary>Adds a timer. Timers that are due at the same tick fire in the order in which they were added.</summary>
    internal TimerHandle Add(long due, Waker waker)
    {
        var number = TakeNode();
        ref var node = ref _nodes[number];
        node.Waker = waker;
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, _count * 2);
        }

        Up(_count++, new Entry { Due = due, Order = _order++, Node = number });
        return new TimerHandle(number, node.Version);
    }

    internal bool IsPending(TimerHandle timer) =>
        timer.Version != 0 && _nodes[timer.Number].Version == timer.Version;

    /// <summary>Takes a timer out. One that has fired is left alone.</summary>
    internal void Remove(TimerHandle timer)
    {
        if (IsPending(timer))
        {
            RemoveAt(_nodes[timer.Number].Place);
        }
    }

    /// <summary>Wakes what is due.</summary>
    internal void Fire(long now)
    {
        while (_count != 0 && _heap[0].Due <= now)
        {
            var waker = _nodes[_heap[0].Node].Waker;
            RemoveAt(0);
            waker.Wake();
        }
    }

    private int TakeNode()
    {
        var number = _freeNode;
        if (number >= 0)
        {
            _freeNode = _nodes[number].Place;
            return number;
        }

        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodeCount * 2);
        }

        _nodes[_nodeCount].Version = 1;
        return _nodeCount++;
    }

    private void RemoveAt(int place)
    {
        var number = _heap[place].Node;
        ref var node = ref _nodes[number];
        node.Waker = default;
        node.Version++;
        node.Place = _freeNode;
        _freeNode = number;
        var last = _heap[--_count];
        if (place == _count)
        {
            return;
        }

        if (place > 0 && Before(last, _heap[(place - 1) >> 2]))
        {
            Up(place, last);
        }
        else
        {
            Down(place, last);
        }
    }

    private void Up(int place, Entry entry)
    {
        while (place > 0)
        {
            var parent = (place - 1) >> 2;
            if (!Before(entry, _heap[parent]))
            {
                break;
            }

            Put(place, _heap[parent]);
            place = parent;
        }

        Put(place, entry);
    }

    private void Down(int place, Entry entry)
    {
        while (true)
        {
            var first = (place << 2) + 1;
            if (first >= _count)
            {
                break;
            }

            var least = first;
            var end = Math.Min(first + 4, _count);
            for (var child = first + 1; child < end; child++)
            {
                if (Before(_heap[child], _heap[least]))
                {
                    least = child;
                }
            }

            if (!Before(_heap[least], entry))
            {
                break;
            }

            Put(place, _heap[least]);
            place = least;
        }

        Put(place, entry);
    }

    private void Put(int place, in Entry entry)
    {
        _heap[place] = entry;
        _nodes[entry.Node].Place = place;
    }

    private static bool Before(in Entry left, in Entry right) =>
        left.Due != right.Due ? left.Due < right.Due : left.Order < right.Order;

    private struct Entry
    {
        internal long Due;
        internal long Order;
        internal int Node;
    }

    private struct Node
    {
        internal Waker Waker;

        /// <summary>Where in the heap, or the next free node.</summary>
        internal int Place;

        /// <summary>Counts the timers that this node has been; 64 bits do not wrap.</summary>
        internal long Version;
    }
}
