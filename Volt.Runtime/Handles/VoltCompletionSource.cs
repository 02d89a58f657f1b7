namespace Volt;

/// <summary>
/// A task whose outcome some code of the runtime's thread sets. It may be awaited any number of times. From other threads, use a
/// <see cref="TaskCompletionSource{TResult}"/>, whose task a Volt task can await.
/// </summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public sealed class VoltCompletionSource<TResult>
{
    private readonly Promise<TResult> _promise;

    /// <summary>Makes one for the current runtime.</summary>
    /// <exception cref="InvalidOperationException">There is no current runtime.</exception>
    public VoltCompletionSource() => _promise = new Promise<TResult>(VoltRuntime.RequireCurrent(), "VoltCompletionSource");

    /// <summary>The task.</summary>
    public VoltTask<TResult> Task => new(_promise, 0, 1);

    /// <summary>Ends the task with a result.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="InvalidOperationException">The task has ended already, or this is another thread.</exception>
    public void SetResult(TResult result) => Check(TrySetResult(result));

    /// <summary>Ends the task with an exception.</summary>
    /// <param name="exception">The exception. If no await has seen it when the runtime drains or is disposed, it is reported.</param>
    /// <exception cref="InvalidOperationException">The task has ended already, or this is another thread.</exception>
    public void SetException(Exception exception) => Check(TrySetException(exception));

    /// <summary>Ends the task as aborted: its awaits throw <see cref="VoltAbortedException"/>.</summary>
    /// <exception cref="InvalidOperationException">The task has ended already, or this is another thread.</exception>
    public void SetAborted() => Check(TrySetAborted());

    /// <summary>Ends the task with a result, unless it has ended.</summary>
    /// <param name="result">The result.</param>
    /// <returns>Whether it had not ended.</returns>
    /// <exception cref="InvalidOperationException">This is another thread.</exception>
    public bool TrySetResult(TResult result)
    {
        if (!IsPending())
        {
            return false;
        }

        _promise.SetResult(result);
        return true;
    }

    /// <summary>Ends the task with an exception, unless it has ended.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Whether it had not ended.</returns>
    /// <exception cref="InvalidOperationException">This is another thread.</exception>
    public bool TrySetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (!IsPending())
        {
            return false;
        }

        _promise.SetException(exception);
        return true;
    }

    /// <summary>Ends the task as aborted, unless it has ended.</summary>
    /// <returns>Whether it had not ended.</returns>
    /// <exception cref="InvalidOperationException">This is another thread.</exception>
    public bool TrySetAborted()
    {
        if (!IsPending())
        {
            return false;
        }

        _promise.SetAborted();
        return true;
    }

    private bool IsPending()
    {
        _promise.Runtime.CheckThread();
        return _promise.IsPending;
    }

    private static void Check(bool set)
    {
        if (!set)
        {
            throw new InvalidOperationException("The task of this VoltCompletionSource has ended already.");
        }
    }
}
