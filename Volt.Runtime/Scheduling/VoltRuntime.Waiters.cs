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

        _waiters[node] = new WaiterNode { Waker = waker, Group = group, Ordinal = ordinal, Next = -1, Previous = node };
        if ((header.Flags & SlotFlags.HasWaiter) == 0)
        {
            header.Flags |= SlotFlags.HasWaiter;
            header.Link = node;
            return node;
        }

        ref var first = ref _waiters[header.Link];
        _waiters[node].Previous = first.Previous;
        _waiters[first.Previous].Next = node;
        first.Previous = node;
        return node;
    }

    internal void RemoveWaiter(ref SlotHeader header, int node)
    {
        var (previous, next) = (_waiters[node].Previous, _waiters[node].Next);
        if (header.Link != node)
        {
            _waiters[previous].Next = next;
            _waiters[next >= 0 ? next : header.Link].Previous = previous;
        }
        else if (next >= 0)
        {
            header.Link = next;
            _waiters[next].Previous = previous;
        }
        else
        {
            header.Flags &= unchecked((byte)~SlotFlags.HasWaiter);
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
