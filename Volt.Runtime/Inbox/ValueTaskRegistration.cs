using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>For value tasks: a task inside needs the direct context; a source calls directly, and for nothing, only if there is none.</summary>
internal readonly struct ValueTaskRegistration : IRegistration<ValueTaskAwaiter>
{
    public static void Register(ref ValueTaskAwaiter awaiter, Action continuation)
    {
        SynchronizationContext.SetSynchronizationContext(!LibraryFields.AreKnown || LibraryFields.SourceOf(ref awaiter) is Task ? DirectSynchronizationContext.Instance : null);
        awaiter.UnsafeOnCompleted(continuation);
    }
}
