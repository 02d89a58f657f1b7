namespace Volt.Tests;

/// <summary>A hand-written leaf: set by anybody, from any thread, and consumed by the await.</summary>
internal sealed class Signal : IVoltAwaiter
{
    private volatile int _count;

    internal Waker Waker { get; private set; }

    internal int Polls { get; private set; }

    internal int Aborts { get; private set; }

    public bool IsCompleted => false;

    public Signal GetAwaiter() => this;

    public void GetResult() => Interlocked.Decrement(ref _count);

    public bool Poll(Waker waker)
    {
        Waker = waker;
        Polls++;
        return _count > 0;
    }

    public void Abort(Waker waker) => Aborts++;

    internal void Set()
    {
        Interlocked.Increment(ref _count);
        Waker.Wake();
    }
}
