namespace Volt;

public readonly partial struct VoltTask
{
    /// <summary>Runs the tasks side by side, and ends with all their results. If some fail, the first one's fault is thrown when all have ended. Cold ones run as parts of the task that awaits.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    public static VoltTask<(T1, T2)> WhenAll<T1, T2>(VoltTask<T1> task1, VoltTask<T2> task2) =>
        JoinMachine<(T1, T2), TwoTaskAwaits, Taking<T1, T2>>.Create((task1.Value, task2.Value), task1.Await, task2.Await);

    /// <summary>Runs the tasks side by side, and ends with all their results. If some fail, the first one's fault is thrown when all have ended. Cold ones run as parts of the task that awaits.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    public static VoltTask<(T1, T2, T3)> WhenAll<T1, T2, T3>(VoltTask<T1> task1, VoltTask<T2> task2, VoltTask<T3> task3) =>
        JoinMachine<(T1, T2, T3), EightTaskAwaits, Taking<T1, T2, T3>>.Create((task1.Value, task2.Value, task3.Value), task1.Await, task2.Await, task3.Await);

    /// <summary>Runs the tasks side by side, and ends with all their results. If some fail, the first one's fault is thrown when all have ended. Cold ones run as parts of the task that awaits.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    public static VoltTask<(T1, T2, T3, T4)> WhenAll<T1, T2, T3, T4>(VoltTask<T1> task1, VoltTask<T2> task2, VoltTask<T3> task3, VoltTask<T4> task4) =>
        JoinMachine<(T1, T2, T3, T4), EightTaskAwaits, Taking<T1, T2, T3, T4>>.Create((task1.Value, task2.Value, task3.Value, task4.Value), task1.Await, task2.Await, task3.Await, task4.Await);

    /// <summary>Runs the tasks side by side, and ends with all their results. If some fail, the first one's fault is thrown when all have ended. Cold ones run as parts of the task that awaits.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    public static VoltTask<(T1, T2, T3, T4, T5)> WhenAll<T1, T2, T3, T4, T5>(VoltTask<T1> task1, VoltTask<T2> task2, VoltTask<T3> task3, VoltTask<T4> task4, VoltTask<T5> task5) =>
        JoinMachine<(T1, T2, T3, T4, T5), EightTaskAwaits, Taking<T1, T2, T3, T4, T5>>.Create((task1.Value, task2.Value, task3.Value, task4.Value, task5.Value), task1.Await, task2.Await, task3.Await, task4.Await, task5.Await);

    /// <summary>Runs the tasks side by side, and ends with all their results. If some fail, the first one's fault is thrown when all have ended. Cold ones run as parts of the task that awaits.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    public static VoltTask<(T1, T2, T3, T4, T5, T6)> WhenAll<T1, T2, T3, T4, T5, T6>(VoltTask<T1> task1, VoltTask<T2> task2, VoltTask<T3> task3, VoltTask<T4> task4, VoltTask<T5> task5, VoltTask<T6> task6) =>
        JoinMachine<(T1, T2, T3, T4, T5, T6), EightTaskAwaits, Taking<T1, T2, T3, T4, T5, T6>>.Create((task1.Value, task2.Value, task3.Value, task4.Value, task5.Value, task6.Value), task1.Await, task2.Await, task3.Await, task4.Await, task5.Await, task6.Await);

    /// <summary>Runs the tasks side by side, and ends with all their results. If some fail, the first one's fault is thrown when all have ended. Cold ones run as parts of the task that awaits.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <typeparam name="T7">The type of result 7.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <param name="task7">Task 7.</param>
    public static VoltTask<(T1, T2, T3, T4, T5, T6, T7)> WhenAll<T1, T2, T3, T4, T5, T6, T7>(VoltTask<T1> task1, VoltTask<T2> task2, VoltTask<T3> task3, VoltTask<T4> task4, VoltTask<T5> task5, VoltTask<T6> task6, VoltTask<T7> task7) =>
        JoinMachine<(T1, T2, T3, T4, T5, T6, T7), EightTaskAwaits, Taking<T1, T2, T3, T4, T5, T6, T7>>.Create((task1.Value, task2.Value, task3.Value, task4.Value, task5.Value, task6.Value, task7.Value), task1.Await, task2.Await, task3.Await, task4.Await, task5.Await, task6.Await, task7.Await);

    /// <summary>Runs the tasks side by side, and ends with all their results. If some fail, the first one's fault is thrown when all have ended. Cold ones run as parts of the task that awaits.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <typeparam name="T7">The type of result 7.</typeparam>
    /// <typeparam name="T8">The type of result 8.</typeparam>
    /// <param name="task1">Task 1.</param>
    /// <param name="task2">Task 2.</param>
    /// <param name="task3">Task 3.</param>
    /// <param name="task4">Task 4.</param>
    /// <param name="task5">Task 5.</param>
    /// <param name="task6">Task 6.</param>
    /// <param name="task7">Task 7.</param>
    /// <param name="task8">Task 8.</param>
    public static VoltTask<(T1, T2, T3, T4, T5, T6, T7, T8)> WhenAll<T1, T2, T3, T4, T5, T6, T7, T8>(VoltTask<T1> task1, VoltTask<T2> task2, VoltTask<T3> task3, VoltTask<T4> task4, VoltTask<T5> task5, VoltTask<T6> task6, VoltTask<T7> task7, VoltTask<T8> task8) =>
        JoinMachine<(T1, T2, T3, T4, T5, T6, T7, T8), EightTaskAwaits, Taking<T1, T2, T3, T4, T5, T6, T7, T8>>.Create((task1.Value, task2.Value, task3.Value, task4.Value, task5.Value, task6.Value, task7.Value, task8.Value), task1.Await, task2.Await, task3.Await, task4.Await, task5.Await, task6.Await, task7.Await, task8.Await);
}
