using System.Runtime.CompilerServices;

namespace Hello;

/// <summary>The least that runs ordinary <see cref="Task"/> methods on one thread: a ring of continuations, run in order.</summary>
internal sealed class TaskPump
{
    private Action[] _ring = new Action[16];
    private int _head;
    private int _count;

    /// <summary>Puts a continuation at the end of the ring.</summary>
    public void Post(Action continuation)
    {
        if (_count == _ring.Length) Grow();
        _ring[(_head + _count++) & (_ring.Length - 1)] = continuation;
    }

    /// <summary>Runs what was posted, and what that posts, until nothing is left.</summary>
    public void Run()
    {
        while (_count > 0)
        {
            var next = _ring[_head];
            _ring[_head] = null!;
            _head = (_head + 1) & (_ring.Length - 1);
            _count--;
            next();
        }
    }

    /// <summary>An await that always goes through the ring: the first one queues the method, as a spawn does.</summary>
    public Turn NextTurn() => new(this);

    private void Grow()
    {
        var larger = new Action[_ring.Length * 2];
        var first = _ring.Length - _head;
        Array.Copy(_ring, _head, larger, 0, first);
        Array.Copy(_ring, 0, larger, first, _head);
        (_ring, _head) = (larger, 0);
    }

    internal readonly struct Turn(TaskPump pump) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;
        public Turn GetAwaiter() => this;
        public void GetResult() { }
        public void OnCompleted(Action continuation) => pump.Post(continuation);
        public void UnsafeOnCompleted(Action continuation) => pump.Post(continuation);
    }
}
