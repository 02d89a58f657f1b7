namespace Volt;

/// <summary>Takes the results of tasks that have ended, which consumes them, into the place for all.</summary>
internal interface ITaking<TResults>
{
    static abstract void Take(Span<TaskAwait> tasks, ref TResults results);
}

/// <summary>Tasks without results.</summary>
internal readonly struct Taking : ITaking<CompilerServices.Unit>
{
    public static void Take(Span<TaskAwait> tasks, ref CompilerServices.Unit results)
    {
        foreach (ref var task in tasks)
        {
            task.Take();
        }
    }
}

/// <summary>Two results.</summary>
internal readonly struct Taking<T1, T2> : ITaking<(T1, T2)>
{
    public static void Take(Span<TaskAwait> tasks, ref (T1, T2) results) =>
        results = (tasks[0].Take(results.Item1), tasks[1].Take(results.Item2));
}

/// <summary>Three results.</summary>
internal readonly struct Taking<T1, T2, T3> : ITaking<(T1, T2, T3)>
{
    public static void Take(Span<TaskAwait> tasks, ref (T1, T2, T3) results) =>
        results = (tasks[0].Take(results.Item1), tasks[1].Take(results.Item2), tasks[2].Take(results.Item3));
}

/// <summary>Four results.</summary>
internal readonly struct Taking<T1, T2, T3, T4> : ITaking<(T1, T2, T3, T4)>
{
    public static void Take(Span<TaskAwait> tasks, ref (T1, T2, T3, T4) results) =>
        results = (tasks[0].Take(results.Item1), tasks[1].Take(results.Item2), tasks[2].Take(results.Item3), tasks[3].Take(results.Item4));
}

/// <summary>Five results.</summary>
internal readonly struct Taking<T1, T2, T3, T4, T5> : ITaking<(T1, T2, T3, T4, T5)>
{
    public static void Take(Span<TaskAwait> tasks, ref (T1, T2, T3, T4, T5) results) =>
        results = (tasks[0].Take(results.Item1), tasks[1].Take(results.Item2), tasks[2].Take(results.Item3), tasks[3].Take(results.Item4), tasks[4].Take(results.Item5));
}

/// <summary>Six results.</summary>
internal readonly struct Taking<T1, T2, T3, T4, T5, T6> : ITaking<(T1, T2, T3, T4, T5, T6)>
{
    public static void Take(Span<TaskAwait> tasks, ref (T1, T2, T3, T4, T5, T6) results) =>
        results = (tasks[0].Take(results.Item1), tasks[1].Take(results.Item2), tasks[2].Take(results.Item3), tasks[3].Take(results.Item4), tasks[4].Take(results.Item5), tasks[5].Take(results.Item6));
}

/// <summary>Seven results.</summary>
internal readonly struct Taking<T1, T2, T3, T4, T5, T6, T7> : ITaking<(T1, T2, T3, T4, T5, T6, T7)>
{
    public static void Take(Span<TaskAwait> tasks, ref (T1, T2, T3, T4, T5, T6, T7) results) =>
        results = (tasks[0].Take(results.Item1), tasks[1].Take(results.Item2), tasks[2].Take(results.Item3), tasks[3].Take(results.Item4), tasks[4].Take(results.Item5), tasks[5].Take(results.Item6), tasks[6].Take(results.Item7));
}

/// <summary>Eight results.</summary>
internal readonly struct Taking<T1, T2, T3, T4, T5, T6, T7, T8> : ITaking<(T1, T2, T3, T4, T5, T6, T7, T8)>
{
    public static void Take(Span<TaskAwait> tasks, ref (T1, T2, T3, T4, T5, T6, T7, T8) results) =>
        results = (tasks[0].Take(results.Item1), tasks[1].Take(results.Item2), tasks[2].Take(results.Item3), tasks[3].Take(results.Item4), tasks[4].Take(results.Item5), tasks[5].Take(results.Item6), tasks[6].Take(results.Item7), tasks[7].Take(results.Item8));
}
