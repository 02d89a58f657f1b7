using System.Runtime.CompilerServices;

namespace Volt;

/// <inheritdoc cref="ValueTaskRegistration"/>
internal readonly struct ValueTaskRegistration<TResult> : IRegistration<ValueTaskAwaiter<TResult>>
{
    public static void Register(ref ValueTaskAwaiter<TResult> awaiter, Action continuation)
    {
        SynchronizationContext.SetSynchronizationContext(Object(ref Value(ref awaiter)) is Task ? DirectSynchronizationContext.Instance : null);
        awaiter.UnsafeOnCompleted(continuation);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    private static extern ref ValueTask<TResult> Value(ref ValueTaskAwaiter<TResult> awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")]
    private static extern ref object? Object(ref ValueTask<TResult> task);
}
