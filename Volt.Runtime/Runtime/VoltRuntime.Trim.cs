namespace Volt;

public sealed partial class VoltRuntime
{
    /// <summary>
    /// Gives back the memory that a burst of tasks has left behind, and what disposed runtimes of this thread have left for later ones. May be called at
    /// any time; ids and handles of tasks that are gone are refused afterwards as before.
    /// </summary>
    /// <remarks>Looks at every slot once. What is in use stays where it is: a chunk of 256 slots is given back if all of them are free.</remarks>
    /// <exception cref="InvalidOperationException">The runtime belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The runtime was disposed.</exception>
    public void TrimExcess()
    {
        CheckUsable();
        CheckThread();
        Leftovers.Forget();
        for (var number = 0; number < _arenaCount; number++)
        {
            _arenas[number].Trim();
        }

        if (!_driving && _position >= _readyCount)
        {
            _ready = new ReadyEntry[InitialQueue];
            _position = _readyCount = 0;
        }

        if (!_driving && _nextCount == 0)
        {
            if (_parked is null)
            {
                _next = new ReadyEntry[InitialQueue];
            }
            else
            {
                _parked = new ReadyEntry[InitialQueue];
            }
        }
    }
}
