namespace Volt;

/// <summary>
/// A place for tasks that cannot outlive it. The first fault aborts the others, and comes out at the scope's end; an abort of the
/// task that holds the scope flows in. Open it with <c>await using</c>, or give <see cref="Run(Func{VoltScope, VoltTask})"/> a body.
/// </summary>
/// <remarks>
/// Leaving an <c>await using</c> block waits for the children, however the block is left: C# does not tell a disposal whether an exception is
/// passing by. With <see cref="Run(Func{VoltScope, VoltTask})"/>, a body that throws aborts the children.
/// </remarks>
public readonly struct VoltScope
{
    private readonly ScopeState? _state;
    private readonly int _version;

    private VoltScope(ScopeState state)
    {
        _state = state;
        _version = state.Version;
    }

    /// <summary>Opens a scope in the current runtime. Allocates nothing once warm.</summary>
    /// <exception cref="InvalidOperationException">There is no current runtime.</exception>
    public static VoltScope Open() => new(ScopeState.Rent(VoltRuntime.RequireCurrent(), Timeout.InfiniteTimeSpan));

    /// <summary>Opens a scope with a deadline: when it passes, the children are aborted, and the scope ends with a <see cref="TimeoutException"/>.</summary>
    /// <param name="deadline">From now.</param>
    /// <exception cref="InvalidOperationException">There is no current runtime.</exception>
    public static VoltScope Open(TimeSpan deadline) => new(ScopeState.Rent(VoltRuntime.RequireCurrent(), deadline));

    /// <summary>Runs a body in a scope of its own, and ends when the body and all that it spawned have.</summary>
    /// <param name="body">Gets the scope. A fault of it aborts the children, and theirs abort it.</param>
    public static VoltTask Run(Func<VoltScope, VoltTask> body) => Run(Timeout.InfiniteTimeSpan, body);

    /// <inheritdoc cref="Run(Func{VoltScope, VoltTask})"/>
    /// <param name="body">Gets the scope. A fault of it aborts the children, and theirs abort it.</param>
    /// <param name="deadline">From the first poll; when it passes, body and children are aborted.</param>
    public static VoltTask Run(TimeSpan deadline, Func<VoltScope, VoltTask> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return ScopeBodyMachine.Create(deadline, body);
    }

    /// <summary>How many children have not ended.</summary>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public int Count => State.Live;

    /// <summary>Starts a task as a child of the scope. Its fault aborts the others, and comes out at the scope's end.</summary>
    /// <param name="task">A cold task.</param>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    /// <exception cref="InvalidOperationException">The task was started, awaited or consumed before.</exception>
    public void Spawn(VoltTask task) => State.Spawn(task.Arena, task.Index, task.Generation);

    /// <inheritdoc cref="Spawn(VoltTask)"/>
    /// <typeparam name="TResult">The type of the result, which is dropped.</typeparam>
    public void Spawn<TResult>(VoltTask<TResult> task) => State.Spawn(task.Arena, task.Index, task.Generation);

    /// <summary>Calls an async method or lambda, and starts its task as a child of the scope.</summary>
    /// <param name="method">The method.</param>
    public void Spawn(Func<VoltTask> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        Spawn(method());
    }

    /// <summary>Aborts the children, the newest first. They leave by their finally blocks; the scope's end waits for them.</summary>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public void Abort() => State.Abort();

    /// <summary>
    /// Waits for the children to end, and throws their fault, or an <see cref="AggregateException"/> of several; a <see cref="TimeoutException"/> if the deadline has passed. Does nothing if the
    /// scope has ended.
    /// </summary>
    public VoltTask DisposeAsync() => _state is not null && _state.Version != _version ? default : ScopeEndMachine.Create(State);

    internal static VoltScope Of(ScopeState state) => new(state);

    private ScopeState State => _state is not null && _state.Version == _version
        ? _state
        : throw new ObjectDisposedException(nameof(VoltScope), "This scope has ended, or was never opened. Open one with VoltScope.Open().");
}
