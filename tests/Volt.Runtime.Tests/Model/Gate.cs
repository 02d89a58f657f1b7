namespace Volt.Tests.Model;

/// <summary>Opens for those that wait at the moment, and closes again: a leaf with many waiters, several of one task among them.</summary>
internal sealed class Gate
{
    private readonly List<(Waker Waker, int Wait)> _waiters = [];
    private int _openings;
    private int _waits;

    internal Awaiter Wait() => new(this, _openings, _waits++);

    internal void Open()
    {
        _openings++;
        (Waker Waker, int Wait)[] waiters = [.. _waiters];
        _waiters.Clear();
        foreach (var (waker, _) in waiters)
        {
            waker.Wake();
        }
    }

    internal readonly struct Awaiter(Gate gate, int openings, int wait) : IVoltAwaiter
    {
        public bool IsCompleted => gate._openings > openings;

        public Awaiter GetAwaiter() => this;

        public void GetResult()
        {
        }

        public bool Poll(Waker waker)
        {
            if (gate._openings > openings)
            {
                return true;
            }

            if (!gate._waiters.Contains((waker, wait)))
            {
                gate._waiters.Add((waker, wait));
            }

            return false;
        }

        public void Abort(Waker waker) => gate._waiters.Remove((waker, wait));
    }
}
