namespace Volt;

/// <summary>
/// The continuation that a foreign awaitable gets. It belongs to its runtime and is used again and again, with the
/// one delegate that it was made with. All its state changes on the runtime's thread.
/// </summary>
internal sealed partial class ForeignContinuation
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

    internal void Arm()
    {
        _armed = true;
        IsFired = false;
        _detached = false;
        _runtime.ForeignOutstanding++;
    }

    /// <summary>Who is to be woken. Said after the registration, so that a callback during it wakes nobody.</summary>
    internal void Listen(Waker waker) => _waker = waker;

    /// <summary>Hands the delegate to an awaiter. If that throws, the continuation is not to be used again: somebody may have it.</summary>
    internal void Register<TAwaiter, TRegistration>(ref TAwaiter awaiter)
        where TRegistration : struct, IRegistration<TAwaiter>
    {
        var own = SynchronizationContext.Current;
        try
        {
            TRegistration.Register(ref awaiter, _action);
        }
        catch
        {
            _armed = false;
            _runtime.ForeignOutstanding--;
            throw;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(own);
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
