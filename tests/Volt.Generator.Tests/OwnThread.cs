using System.Runtime.ExceptionServices;

namespace Volt.Generator.Tests;

/// <summary>Runs a program on a thread of its own, where nothing of the test runner's is current.</summary>
internal static class OwnThread
{
    internal static T Run<T>(Func<T> body, int stackSize = 0)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => { result = body(); }), stackSize);
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return result;
    }
}
