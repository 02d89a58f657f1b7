using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>
/// The continuation that a foreign awaitable gets. It belongs to its runtime and is used again and again, with the
/// one delegate that it was made with. All its state changes on the runtime's thread.
/// </summary>
internal sealed class ForeignContinuation
{
    private readonly VoltRuntime _runtime;
    private readonly Action _action;
    private Waker _waker;
    private bool _armed;
    private bool _detached;

    internal ForeignContinuation(VoltRuntime runtime)
    {
        _runtime = runtime;
        _action = Fire;
    }

    internal bool IsFired { get; private set; }

    internal ForeignContinuation? NextFree { get; set; }

    internal void Arm(Waker waker)
    {
        _waker = waker;
        _armed = true;
        IsFired = false;
        _detached = false;
        _runtime.ForeignOutstanding++;
    }

    /// <summary>Registers with no synchronisation context current, so that the completing thread calls us directly.</summary>
    internal void Register<TAwaiter>(ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            if (awaiter is ICriticalNotifyCompletion)
            {
                ((ICriticalNotifyCompletion)awaiter).UnsafeOnCompleted(_action);
            }
            else
            {
                awaiter.OnCompleted(_action);
            }
        }
        catch
        {
            _armed = false;
            _runtime.ForeignOutstanding--;
            throw;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>The await was given up. The continuation goes back to the pool when it is called at last.</summary>
    internal void Detach()
    {
        if (IsFired)
        {
            GiveBack();
            return;
        }

        _detached = true;
        _runtime.ForeignOutstanding--;
    }

    internal void GiveBack()
    {
        _waker = default;
        _runtime.ReturnContinuation(this);
    }

    /// <summary>Called on the runtime's thread, directly or from the inbox.</summary>
    internal void Complete()
    {
        if (!_armed)
        {
            return;
        }

        _armed = false;
        if (_detached)
        {
            GiveBack();
            return;
        }

        IsFired = true;
        _runtime.ForeignOutstanding--;
        _waker.Wake();
    }

    /// <summary>The callback was taken back before it was called: nobody will call it.</summary>
    internal void Disarm()
    {
        if (!IsFired)
        {
            _armed = false;
            _runtime.ForeignOutstanding--;
        }

        GiveBack();
    }

    internal void Fire()
    {
        if (_runtime.IsOnThread)
        {
            Complete();
        }
        else
        {
            _runtime.Inbox.Post(this);
        }
    }
}
