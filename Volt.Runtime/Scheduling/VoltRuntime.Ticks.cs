namespace Volt;

public sealed partial class VoltRuntime
{
    private Waker[] _nextTick = new Waker[4];
    private int _nextTickCount;

    /// <summary>Counts the ticks: calls from a frame loop or a host, or idle moments of a run.</summary>
    internal long TickNumber { get; private set; }

    internal void WakeAtNextTick(Waker waker)
    {
        if (_nextTickCount == _nextTick.Length)
        {
            Array.Resize(ref _nextTick, _nextTickCount * 2);
        }

        _nextTick[_nextTickCount++] = waker;
    }

    private void BeginTick()
    {
        TickNumber++;
        var count = _nextTickCount;
        _nextTickCount = 0;
        for (var i = 0; i < count; i++)
        {
            var waker = _nextTick[i];
            _nextTick[i] = default;
            waker.Wake();
        }
    }
}
