using System.Runtime.CompilerServices;

namespace Volt;

/// <inheritdoc cref="ValueTaskRegistration"/>
internal readonly struct ValueTaskRegistration<TResult> : IRegistration<ValueTaskAwaiter<TResult>>
{
    public static void Register(ref ValueTaskAwaiter<TResult> awaiter, Action continuation)
    {
        SynchronizationContext.SetSynchronizationContext(!LibraryFields.AreKnown || LibraryFields.SourceOf(ref awaiter) is Task ? DirectSynchronizationContext.Instance : null);
        awaiter.UnsafeOnCompleted(continuation);
    }
}
