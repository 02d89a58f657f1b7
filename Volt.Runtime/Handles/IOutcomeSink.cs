namespace Volt;

/// <summary>Receives the outcome of a task.</summary>
internal interface IOutcomeSink<in TResult>
{
    void SetResult(TResult result);

    void SetException(Exception exception);

    void SetAborted();
}
