namespace Volt.Benchmarks.Peers;

/// <summary>Tasks that code outside of the runtime completes, on the same thread, when it is told to.</summary>
internal sealed class ForeignSource
{
    private TaskCompletionSource<int>? _pending;

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
