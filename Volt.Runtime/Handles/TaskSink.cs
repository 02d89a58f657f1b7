namespace Volt;

/// <summary>Passes an outcome on to ordinary code as a <see cref="Task{TResult}"/>.</summary>
internal sealed class TaskSink<TResult> : TaskCompletionSource<TResult>, IOutcomeSink<TResult>
{
    internal TaskSink()
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
    }

    void IOutcomeSink<TResult>.SetException(Exception exception)
    {
        if (exception is OperationCanceledException canceled)
        {
            SetCanceled(canceled.CancellationToken);
        }
        else
        {
            SetException(exception);
        }
    }

    void IOutcomeSink<TResult>.SetAborted() => SetCanceled();
}
