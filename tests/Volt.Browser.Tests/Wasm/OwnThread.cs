namespace Volt.Tests;

/// <summary>Stands for the helper of the same name: here there is but one thread, so a body runs on it, with no context current.</summary>
internal static class OwnThread
{
    internal static T Run<T>(Func<T> body)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return body();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    internal static void Run(Action body) => Run(() =>
    {
        body();
        return true;
    });
}
