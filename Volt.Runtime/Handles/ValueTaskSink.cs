using System.Threading.Tasks.Sources;
using Volt.CompilerServices;

namespace Volt;

/// <summary>Passes an outcome on to ordinary code as a <see cref="ValueTask{TResult}"/>; pooled.</summary>
internal sealed class ValueTaskSink<TResult> : IValueTaskSource<TResult>, IValueTaskSource, IOutcomeSink<TResult>
{
    private readonly VoltRuntime _runtime;
    private readonly PendingPool<ValueTaskSink<TResult>> _pool;
    private ManualResetValueTaskSourceCore<TResult> _core;

    private ValueTaskSink(VoltRuntime runtime, PendingPool<ValueTaskSink<TResult>> pool)
    {
        _runtime = runtime;
        _pool = pool;
    }

    internal short Version => _core.Version;

    internal static ValueTaskSink<TResult> Rent(VoltRuntime runtime)
    {
        var pool = PendingPool<ValueTaskSink<TResult>>.In(runtime);
        return pool.TryRent() ?? new ValueTaskSink<TResult>(runtime, pool);
    }

    public void SetResult(TResult result) => _core.SetResult(result);

    public void SetException(Exception exception) => _core.SetException(exception);

    public void SetAborted() => _core.SetException(new VoltAbortedException());

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    public TResult GetResult(short token)
    {
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            _core.Reset();
            if (_runtime.IsOnThread)
            {
                _pool.Return(this);
            }
        }
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);
}
