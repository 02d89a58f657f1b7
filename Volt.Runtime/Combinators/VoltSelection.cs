namespace Volt;

/// <summary>Which of two tasks ended first, and with what.</summary>
/// <typeparam name="T1">The type of the first one's result.</typeparam>
/// <typeparam name="T2">The type of the second one's result.</typeparam>
/// <param name="IsFirst">Whether it was the first one.</param>
/// <param name="First">Its result, if so.</param>
/// <param name="Second">The second one's result, if not.</param>
public readonly record struct VoltSelection<T1, T2>(bool IsFirst, T1? First, T2? Second);
