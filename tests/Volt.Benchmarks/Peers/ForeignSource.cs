namespace Volt.Benchmarks.Peers;

/// <summary>Tasks that code outside of the runtime completes, on the same thread, when it is told to.</summary>
internal sealed class ForeignSource
{
    private TaskCompletionSource<int>? _pending;

    /// <summary>A piece of work on the thread pool.</summary>
    public static Task<int> OnPool() => Task.Run(static () => 1);

    public Task<int> Next() => (_pending = new TaskCompletionSource<int>()).Task;

    /// <summary>Completes the task that was asked for last, if it is still open.</summary>
    public bool CompleteOne()
    {
        if (_pending is not { } pending) return false;
        _pending = null;
        pending.SetResult(1);
        return true;
    }
}
