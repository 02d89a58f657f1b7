namespace Volt;

/// <summary>The idle objects of one type in one runtime.</summary>
internal sealed class PendingPool<T>
    where T : class
{
    private static PendingPool<T>? s_last;

    private readonly VoltRuntime _runtime;
    private readonly Stack<T> _idle = new();

    private PendingPool(VoltRuntime runtime) => _runtime = runtime;

    internal static PendingPool<T> In(VoltRuntime runtime)
    {
        var last = s_last;
        if (last is not null && last._runtime == runtime)
        {
            return last;
        }

        if (!runtime.Pools.TryGetValue(typeof(T), out var found))
        {
            runtime.Pools.Add(typeof(T), found = new PendingPool<T>(runtime));
        }

        return s_last = (PendingPool<T>)found;
    }

    internal T? TryRent() => _idle.TryPop(out var item) ? item : null;

    internal void Return(T item) => _idle.Push(item);
}
