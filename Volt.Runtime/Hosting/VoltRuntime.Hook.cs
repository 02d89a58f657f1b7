using System.Runtime.ExceptionServices;

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
        if (Unpark())
        {
            _inbox?.Disarm();
        }
    }

    /// <summary>Takes the array of the next pass back.</summary>
    /// <returns>Whether the hook was armed.</returns>
    private bool Unpark()
    {
        if (_parked is null)
        {
            return false;
        }

        _next = _parked;
        _parked = null;
        return true;
    }

    /// <summary>
    /// Called by the inbox, on any thread, once for each arming. What the host's code throws is a fault of no task: it is reported, and does not pass through whoever happened to wake
    /// somebody.
    /// </summary>
    internal void Announce()
    {
        try
        {
            _workAvailable?.Invoke();
        }
        catch (Exception exception)
        {
            ReportHook(exception);
        }

        try
        {
            _asyncHost?.Post(_poll!);
        }
        catch (Exception exception)
        {
            ReportHook(exception);
        }
    }

    private void ReportHook(Exception exception)
    {
        var fault = ExceptionDispatchInfo.Capture(exception);
        if (IsOnThread)
        {
            Report(fault);
        }
        else
        {
            Inbox.Post(static state => ((ExceptionDispatchInfo)state!).Throw(), fault);
        }
    }
}
