namespace Volt;

public sealed partial class VoltRuntime
{
    private static readonly ReadyEntry[] s_armed = [];

    private readonly Action? _workAvailable;

    // Stands for the next pass's array while the hook is armed: the first push finds no room, and comes by here.
    private ReadyEntry[]? _parked;

    private bool HasHook => _workAvailable is not null || _asyncHost is not null;

    /// <summary>Ends a drive: the next change from idle to ready is to be announced.</summary>
    private void ArmHook()
    {
        if (_parked is not null || !HasHook || _disposed || HasQueued)
        {
            return;
        }

        ExpectExternalWakes();
        _parked = _next;
        _next = s_armed;
        if (_inbox is not null && !_inbox.Arm())
        {
            // Something came in just now.
            DisarmHook();
            Announce();
        }
    }

    private void DisarmHook()
    {
        if (_parked is not null)
        {
            _next = _parked;
            _parked = null;
            _inbox?.Disarm();
        }
    }

    private ReadyEntry[] FirstPushWhileArmed()
    {
        _next = _parked!;
        _parked = null;
        if (_inbox is null || _inbox.Disarm())
        {
            Announce();
        }

        return _next;
    }

    /// <summary>Called by the inbox, on any thread, once for each arming.</summary>
    internal void Announce()
    {
        _workAvailable?.Invoke();
        _asyncHost?.Post(_poll!);
    }
}
