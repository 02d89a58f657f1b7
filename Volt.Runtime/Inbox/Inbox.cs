namespace Volt;

/// <summary>
/// The one place where other threads meet the runtime: they leave wakes, completed foreign awaits and posted callbacks
/// here, in order. Everything that synchronises threads in this assembly is in this file.
/// </summary>
internal sealed class Inbox
{
    // About ten microseconds, as long as a thread takes to fall asleep and to wake up again.
    private const int Spins = 35;

    private readonly VoltRuntime _runtime;
    private readonly object _gate = new();
    private Item[] _incoming = new Item[16];
    private Item[] _draining = new Item[16];
    private int _count;
    private bool _armed;
    private bool _closed;
    private volatile bool _hasItems;

    private Inbox(VoltRuntime runtime) => _runtime = runtime;

    /// <summary>Makes a runtime's inbox, whichever thread is the first to need it.</summary>
    internal static Inbox Make(ref Inbox? field, VoltRuntime runtime)
    {
        var made = new Inbox(runtime);
        return Interlocked.CompareExchange(ref field, made, null) ?? made;
    }

    /// <summary>Whether anything is waiting. Read once a pass.</summary>
    internal bool HasItems => _hasItems;

    internal void Post(Arena arena, int index, uint generation) =>
        Add(new Item { Target = arena, Index = index, Generation = generation });

    internal void Post(ForeignContinuation continuation) => Add(new Item { Target = continuation });

    internal void Post(SendOrPostCallback callback, object? state) => Add(new Item { Target = callback, State = state });

    /// <summary>From now on the first item is announced to the host. Says no if there is one already.</summary>
    internal bool Arm()
    {
        lock (_gate)
        {
            return _armed = _count == 0;
        }
    }

    /// <summary>Says whether nothing was announced since the arming.</summary>
    internal bool Disarm()
    {
        lock (_gate)
        {
            var armed = _armed;
            _armed = false;
            return armed;
        }
    }

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

    /// <summary>Whatever comes from now on is dropped.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _armed = _hasItems = false;
            _count = 0;
            _incoming = _draining = [];
        }
    }

    /// <summary>Blocks until something comes in.</summary>
    /// <param name="timeout">How long at most; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    internal void Wait(TimeSpan timeout)
    {
        // Whole milliseconds, rounded up: rounding down would spin through the last one.
        var milliseconds = timeout == Timeout.InfiniteTimeSpan
            ? Timeout.Infinite
            : (int)Math.Min(int.MaxValue, Math.Ceiling(timeout.TotalMilliseconds));
        var spin = new SpinWait();
        while (!_hasItems && spin.Count < Spins && milliseconds != 0)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        lock (_gate)
        {
            if (_count == 0)
            {
                Monitor.Wait(_gate, milliseconds);
            }
        }
    }

    private void Add(Item item)
    {
        bool announce;
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            if (_count == _incoming.Length)
            {
                Array.Resize(ref _incoming, _count * 2);
            }

            announce = _armed;
            _armed = false;
            _incoming[_count++] = item;
            _hasItems = true;
            if (_count == 1)
            {
                Monitor.PulseAll(_gate);
            }
        }

        if (announce)
        {
            _runtime.Announce();
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
