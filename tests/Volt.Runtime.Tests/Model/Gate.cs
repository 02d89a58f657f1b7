namespace Volt.Tests.Model;

/// <summary>Opens for those that wait at the moment, and closes again: a leaf with many waiters.</summary>
internal sealed class Gate
{
    private readonly List<Waker> _wakers = [];
    private int _openings;

    internal Awaiter Wait() => new(this, _openings);

    internal void Open()
    {
        _openings++;
        Waker[] wakers = [.. _wakers];
        _wakers.Clear();
        foreach (var waker in wakers)
        {
            waker.Wake();
        }
    }

    internal readonly struct Awaiter(Gate gate, int openings) : IVoltAwaiter
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

            if (!gate._wakers.Contains(waker))
            {
                gate._wakers.Add(waker);
            }

            return false;
        }

        public void Abort(Waker waker) => gate._wakers.Remove(waker);
    }
}
