namespace Volt.Blazor;

/// <summary>
/// The tasks of a component. They cannot outlive it: <see cref="Dispose"/> aborts what has not ended, newest first, so that each task leaves by its
/// finally blocks. A component that cannot derive from <see cref="VoltComponentBase"/> holds one of its own.
/// </summary>
public sealed partial class ComponentScope : IDisposable
{
    private readonly VoltRuntime _runtime;
    private readonly Action<Exception> _fault;
    private readonly List<VoltTask> _tasks = [];
    private bool _disposed;

    /// <summary>Makes a scope.</summary>
    /// <param name="runtime">The runtime, which this scope has driven by its host while tasks of it live.</param>
    /// <param name="fault">Gets what a task throws.</param>
    public ComponentScope(VoltRuntime runtime, Action<Exception> fault)
    {
        ArgumentNullException.ThrowIfNull(runtime);
        ArgumentNullException.ThrowIfNull(fault);
        (_runtime, _fault) = (runtime, fault);
    }

    /// <summary>How many tasks have not ended.</summary>
    public int Count
    {
        get
        {
            _tasks.RemoveAll(static task => task.IsCompleted);
            return _tasks.Count;
        }
    }

    /// <summary>Starts a task.</summary>
    /// <param name="task">A cold task.</param>
    public void Spawn(VoltTask task)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        using (_runtime.Enter())
        {
            task = Watch(task).Start();
        }

        _ = Count;
        _tasks.Add(task);
        Drive(task);
    }

    /// <summary>Calls an async method or lambda, and starts its task.</summary>
    /// <param name="method">The method.</param>
    public void Spawn(Func<VoltTask> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        using (_runtime.Enter())
        {
            Spawn(method());
        }
    }

    /// <summary>Aborts the tasks. Their finally blocks run when the event loop has its next turn.</summary>
    public void Dispose()
    {
        _disposed = true;
        for (var i = _tasks.Count - 1; i >= 0; i--)
        {
            _tasks[i].Abort();
        }

        _tasks.Clear();
    }

    [VoltTask]
    private async VoltTask Watch(VoltTask task)
    {
        try
        {
            await task;
        }
        catch (Exception exception)
        {
            _fault(exception);
        }
    }

    private async void Drive(VoltTask task)
    {
        try
        {
            await _runtime.RunAsync(task).ConfigureAwait(false);
        }
        catch (VoltAbortedException)
        {
            // The component has gone.
        }
    }
}
