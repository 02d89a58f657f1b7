namespace Volt;

public readonly partial struct VoltTask
{
    /// <summary>Runs the tasks side by side, and ends when all have. If some fail, the first one's fault is thrown then. Cold ones run as parts of the task that awaits.</summary>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    public static VoltTask WhenAll(VoltTask task1, VoltTask task2) => Join(task1.Await, task2.Await);

    /// <inheritdoc cref="WhenAll(VoltTask, VoltTask)"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    public static VoltTask WhenAll(VoltTask task1, VoltTask task2, VoltTask task3) => Join(task1.Await, task2.Await, task3.Await);

    /// <inheritdoc cref="WhenAll(VoltTask, VoltTask)"/>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    public static VoltTask WhenAll(VoltTask task1, VoltTask task2, VoltTask task3, VoltTask task4) => Join(task1.Await, task2.Await, task3.Await, task4.Await);

    private static VoltTask Join(params ReadOnlySpan<TaskAwait> tasks) =>
        JoinMachine<CompilerServices.Unit, EightTaskAwaits, Taking>.Create(default, tasks).AsVoltTask();

    /// <summary>Runs the tasks side by side, each as a task of its own, and ends when all have. If some fail, the first one's fault is thrown then.</summary>
    /// <param name="tasks">Cold or started tasks.</param>
    public static VoltTask WhenAll(params ReadOnlySpan<VoltTask> tasks) => WhenAllMachine.Create(Children(tasks));

    /// <inheritdoc cref="WhenAll(ReadOnlySpan{VoltTask})"/>
    public static VoltTask WhenAll(IEnumerable<VoltTask> tasks) => WhenAllMachine.Create(Children(tasks));

    /// <summary>
    /// Runs the tasks side by side, each as a task of its own, and ends with their results, in the order of the tasks. If some fail, the first one's fault is thrown when all have ended. Allocates
    /// the array.
    /// </summary>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="tasks">Cold or started tasks.</param>
    public static VoltTask<TResult[]> WhenAll<TResult>(params ReadOnlySpan<VoltTask<TResult>> tasks)
    {
        var results = tasks.IsEmpty ? [] : new TResult[tasks.Length];
        return WhenAllListMachine<TResult>.Create(Children(tasks, results), results);
    }

    /// <inheritdoc cref="WhenAll{TResult}(ReadOnlySpan{VoltTask{TResult}})"/>
    public static VoltTask<TResult[]> WhenAll<TResult>(IEnumerable<VoltTask<TResult>> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        VoltTask<TResult>[] list = [.. tasks];
        return WhenAll<TResult>(list.AsSpan());
    }

    /// <summary>
    /// Runs the tasks side by side, each as a task of its own; their results land in memory of the caller's. If some fail, the first one's fault is thrown when all have ended. Allocates nothing
    /// once warm.
    /// </summary>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="tasks">Cold or started tasks.</param>
    /// <param name="results">Where the results go, in the order of the tasks.</param>
    /// <exception cref="ArgumentException">There are more tasks than room for results.</exception>
    public static VoltTask WhenAll<TResult>(ReadOnlySpan<VoltTask<TResult>> tasks, Memory<TResult> results)
    {
        if (results.Length < tasks.Length)
        {
            throw new ArgumentException("There are more tasks than room for results.", nameof(results));
        }

        results = results[..tasks.Length];
        return WhenAllListMachine<TResult>.Create(Children(tasks, results.Span), results).AsVoltTask();
    }

    /// <summary>
    /// Waits until the first of the tasks has ended, and gives its number. The tasks are started if they are cold, go on running, and stay the
    /// caller's to await.
    /// </summary>
    /// <param name="tasks">Cold or started tasks; at least one.</param>
    /// <returns>The number of the task; 0 for the first. A task that failed or was aborted has ended, too: its own await tells.</returns>
    /// <exception cref="ArgumentException">There are no tasks.</exception>
    public static VoltTask<int> WhenAny(params ReadOnlySpan<VoltTask> tasks) => WhenAnyMachine.Create(NotEmpty(Children(tasks)));

    /// <inheritdoc cref="WhenAny(ReadOnlySpan{VoltTask})"/>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    public static VoltTask<int> WhenAny<TResult>(params ReadOnlySpan<VoltTask<TResult>> tasks) =>
        WhenAnyMachine.Create(NotEmpty(Children(tasks, default)));

    /// <summary>Runs the tasks side by side until the first has ended, well or by a fault, which is thrown. The others are aborted, and waited for; their faults are reported as unhandled.</summary>
    /// <param name="tasks">Cold or started tasks; at least one.</param>
    /// <returns>The winner's number; 0 for the first.</returns>
    /// <exception cref="ArgumentException">There are no tasks.</exception>
    public static VoltTask<int> Race(params ReadOnlySpan<VoltTask> tasks) => RaceMachine.Create(NotEmpty(Children(tasks)));

    /// <summary>Runs the tasks side by side until the first has ended, well or by a fault, which is thrown. The others are aborted, and waited for; their faults are reported as unhandled.</summary>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="tasks">Cold or started tasks; at least one.</param>
    /// <returns>The winner's result.</returns>
    /// <exception cref="ArgumentException">There are no tasks.</exception>
    public static VoltTask<TResult> Race<TResult>(params ReadOnlySpan<VoltTask<TResult>> tasks)
    {
        var inline = default(TResult)!;
        foreach (ref readonly var task in tasks)
        {
            if (task.Arena is null)
            {
                inline = task.Value;
                break;
            }
        }

        return RaceMachine<TResult>.Create(NotEmpty(Children(tasks, default)), inline);
    }

    /// <summary>Runs two tasks side by side until the first has ended, well or by a fault, which is thrown. The other is aborted, and waited for; a fault of it is reported as unhandled.</summary>
    /// <typeparam name="T1">The type of the first one's result.</typeparam>
    /// <typeparam name="T2">The type of the second one's result.</typeparam>
    /// <param name="first">A cold or started task.</param>
    /// <param name="second">A cold or started task.</param>
    public static VoltTask<VoltSelection<T1, T2>> Select<T1, T2>(VoltTask<T1> first, VoltTask<T2> second)
    {
        var children = ChildSet.Rent(VoltRuntime.RequireCurrent());
        children.Add(first);
        children.Add(second);
        return SelectMachine<T1, T2>.Create(children, first.Value, second.Value);
    }

    /// <summary>Runs the tasks side by side, and gives them in the order in which they end. What a loop that is left early has not had stays the caller's, running.</summary>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="tasks">Cold or started tasks.</param>
    public static VoltEach<TResult> WhenEach<TResult>(params ReadOnlySpan<VoltTask<TResult>> tasks)
    {
        var children = ChildSet.Rent(VoltRuntime.RequireCurrent());
        foreach (ref readonly var task in tasks)
        {
            // A value without a task gets one, so that the loop's Current can hand it out.
            children.Add(task.Arena is null ? VoltTaskCore.Completed(task.Value) : task);
        }

        return new VoltEach<TResult>(children);
    }

    /// <summary>Ends with a <see cref="TimeoutException"/> if the task takes too long; the task is aborted then, and waited for.</summary>
    /// <param name="timeout">How long it may take, from its start, on the runtime's clock; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public VoltTask WithTimeout(TimeSpan timeout) =>
        GuardMachine<CompilerServices.Unit>.Create(Arena, Index, Generation, default, timeout, default).AsVoltTask();

    /// <summary>
    /// Ends with an <see cref="OperationCanceledException"/> if the token is cancelled first; the task is aborted then, and waited for.
    /// </summary>
    /// <param name="cancellationToken">May be cancelled on any thread.</param>
    public VoltTask WithCancellation(CancellationToken cancellationToken) =>
        GuardMachine<CompilerServices.Unit>
            .Create(Arena, Index, Generation, default, Timeout.InfiniteTimeSpan, cancellationToken).AsVoltTask();

    private static ChildSet Children(ReadOnlySpan<VoltTask> tasks)
    {
        var children = ChildSet.Rent(VoltRuntime.RequireCurrent());
        foreach (ref readonly var task in tasks)
        {
            children.Add(task);
        }

        return children;
    }

    private static ChildSet Children(IEnumerable<VoltTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var children = ChildSet.Rent(VoltRuntime.RequireCurrent());
        foreach (var task in tasks)
        {
            children.Add(task);
        }

        return children;
    }

    private static ChildSet Children<TResult>(ReadOnlySpan<VoltTask<TResult>> tasks, Span<TResult> values)
    {
        var children = ChildSet.Rent(VoltRuntime.RequireCurrent());
        for (var i = 0; i < tasks.Length; i++)
        {
            children.Add(tasks[i]);
            if (!values.IsEmpty)
            {
                values[i] = tasks[i].Value;
            }
        }

        return children;
    }

    private static ChildSet NotEmpty(ChildSet children)
    {
        if (children.Count == 0)
        {
            children.Return();
            throw new ArgumentException("At least one task is needed: none of no tasks ever ends.");
        }

        return children;
    }
}
