namespace Volt.Tests;

/// <summary>
/// Runs a test's body on a thread of its own, where no synchronisation context and no task scheduler of the test
/// runner is current.
/// </summary>
internal static class OwnThread
{
    internal static T Run<T>(Func<T> body)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => { result = body(); }));
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        return result;
    }

    internal static void Run(Action body) => Run(() =>
    {
        body();
        return true;
    });
}
