using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>
/// What the library's own awaiters wait for, which they keep to themselves. Only where a continuation is called depends on it, never whether: should a later library name these
/// fields differently, the registrations do without, at the price of an allocation or of a detour through the thread pool.
/// </summary>
internal static class LibraryFields
{
    /// <summary>Whether the fields are there.</summary>
    internal static readonly bool AreKnown = Probe();

    internal static Task TaskOf(ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter) => Task(ref awaiter);

    internal static object? SourceOf(ref ValueTaskAwaiter awaiter) => Object(ref Value(ref awaiter));

    internal static object? SourceOf<TResult>(ref ValueTaskAwaiter<TResult> awaiter) => Of<TResult>.Object(ref Of<TResult>.Value(ref awaiter));

    private static bool Probe()
    {
        try
        {
            ConfiguredTaskAwaitable.ConfiguredTaskAwaiter configured = default;
            ValueTaskAwaiter plain = default;
            ValueTaskAwaiter<int> typed = default;
            return TaskOf(ref configured) is null && SourceOf(ref plain) is null && SourceOf(ref typed) is null;
        }
        catch (MissingFieldException)
        {
            return false;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_task")]
    private static extern ref Task Task(ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    private static extern ref ValueTask Value(ref ValueTaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")]
    private static extern ref object? Object(ref ValueTask task);

    // An accessor of a generic type's field must stand in a type with the same parameters.
    private static class Of<TResult>
    {
        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
        internal static extern ref ValueTask<TResult> Value(ref ValueTaskAwaiter<TResult> awaiter);

        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")]
        internal static extern ref object? Object(ref ValueTask<TResult> task);
    }
}
