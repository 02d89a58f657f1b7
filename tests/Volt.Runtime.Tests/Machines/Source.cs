using System.Threading.Tasks.Sources;

namespace Volt.Tests;

/// <summary>A foreign awaitable that can be used again, and allocates nothing of its own.</summary>
internal sealed class Source : IValueTaskSource<int>
{
    private ManualResetValueTaskSourceCore<int> _core;

    internal ValueTask<int> Task
    {
        get
        {
            _core.Reset();
            return new ValueTask<int>(this, _core.Version);
        }
    }

    public int GetResult(short token) => _core.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    internal void Complete() => _core.SetResult(7);
}
