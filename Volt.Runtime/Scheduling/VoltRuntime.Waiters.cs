namespace Volt;

public sealed partial class VoltRuntime
{
    private WaiterNode[] _waiters = new WaiterNode[16];
    private int _waiterCount;
    private int _freeWaiter = -1;

    /// <summary>Adds a waiter behind those that are there.</summary>
    internal int AddWaiter(ref SlotHeader header, Waker waker, ChildSet? group = null, int ordinal = 0)
    {
        var node = _freeWaiter;
        if (node >= 0)
        {
            _freeWaiter = _waiters[node].Next;
        }
        else
        {
            if (_waiterCount == _waiters.Length)
            {
                Array.Resize(ref _waiters, _waiterCount * 2);
            }

            node = _waiterCount++;
        }

        _waiters[node] = new WaiterNode { Waker = waker, Group = group, Ordinal = ordinal, Next = -1 };
        if ((header.Flags & SlotFlags.HasWaiter) == 0)
        {
            header.Flags |= SlotFlags.HasWaiter;
            header.Link = node;
            return node;
        }

        var last = header.Link;
        while (_waiters[last].Next >= 0)
        {
            last = _waiters[last].Next;
        }

        _waiters[last].Next = node;
        return node;
    }

    internal void RemoveWaiter(ref SlotHeader header, int node)
    {
        if (header.Link == node)
        {
            header.Link = _waiters[node].Next;
            if (header.Link < 0)
            {
                header.Flags &= unchecked((byte)~SlotFlags.HasWaiter);
            }
        }
        else
        {
            var previous = header.Link;
            while (_waiters[previous].Next != node)
            {
                previous = _waiters[previous].Next;
            }

            _waiters[previous].Next = _waiters[node].Next;
        }

        FreeWaiter(node);
    }

    /// <summary>Takes the list of waiters off a task that has ended, so that the link is free for its fault.</summary>
    internal static int DetachWaiters(ref SlotHeader header)
    {
        if ((header.Flags & SlotFlags.HasWaiter) == 0)
        {
            return -1;
        }

        header.Flags &= unchecked((byte)~SlotFlags.HasWaiter);
        return header.Link;
    }

    /// <summary>Wakes the waiters in the order in which they came.</summary>
    internal void WakeWaiters(int node)
    {
        while (node >= 0)
        {
            var (waker, group, ordinal, next) = (_waiters[node].Waker, _waiters[node].Group, _waiters[node].Ordinal, _waiters[node].Next);
            FreeWaiter(node);
            group?.OnEnded(ordinal);
            waker.Wake();
            node = next;
        }
    }

    private void FreeWaiter(int node)
    {
        _waiters[node] = new WaiterNode { Next = _freeWaiter };
        _freeWaiter = node;
    }
}
