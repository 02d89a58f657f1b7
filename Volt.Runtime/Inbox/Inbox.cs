namespace Volt;

/// <summary>
/// The one place where other threads meet the runtime: they leave wakes, completed foreign awaits and posted callbacks
/// here, in order. Everything that synchronises threads in this assembly is in this file.
/// </summary>
internal sealed class Inbox
{
    private readonly VoltRuntime _runtime;
    private readonly object _gate = new();
    private Item[] _incoming = new Item[16];
    private Item[] _draining = new Item[16];
    private int _count;
    private volatile bool _hasItems;

    internal Inbox(VoltRuntime runtime) => _runtime = runtime;

    /// <summary>Whether anything is waiting. Read once a pass.</summary>
    internal bool HasItems => _hasItems;

    internal void Post(Arena arena, int index, uint generation) =>
        Add(new Item { Target = arena, Index = index, Generation = generation });

    internal void Post(ForeignContinuation continuation) => Add(new Item { Target = continuation });

    internal void Post(SendOrPostCallback callback, object? state) => Add(new Item { Target = callback, State = state });

    /// <summary>Hands over what has come in. On the runtime's thread only.</summary>
    internal void Drain()
    {
        int count;
        lock (_gate)
        {
            (_incoming, _draining) = (_draining, _incoming);
            count = _count;
            _count = 0;
            _hasItems = false;
        }

        var items = _draining;
        for (var i = 0; i < count; i++)
        {
            ref var item = ref items[i];
            switch (item.Target)
            {
                case ForeignContinuation continuation:
                    continuation.Complete();
                    break;
                case Arena arena:
                    _runtime.Wake(arena, item.Index, item.Generation);
                    break;
                case SendOrPostCallback callback:
                    PostMachine.Start(_runtime, callback, item.State);
                    break;
            }

            item = default;
        }
    }

    /// <summary>Blocks until something comes in.</summary>
    /// <param name="timeout">How long at most; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    internal void Wait(TimeSpan timeout)
    {
        lock (_gate)
        {
            if (_count == 0)
            {
                Monitor.Wait(_gate, timeout);
            }
        }
    }

    private void Add(Item item)
    {
        bool first;
        lock (_gate)
        {
            if (_count == _incoming.Length)
            {
                Array.Resize(ref _incoming, _count * 2);
            }

            first = _count == 0;
            _incoming[_count++] = item;
            _hasItems = true;
            if (first)
            {
                Monitor.PulseAll(_gate);
            }
        }

        if (first)
        {
            _runtime.OnFirstInboxItem();
        }
    }

    private struct Item
    {
        internal object? Target;
        internal object? State;
        internal int Index;
        internal uint Generation;
    }
}
