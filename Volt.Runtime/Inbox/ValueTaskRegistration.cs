using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>For value tasks: a task inside needs the direct context; a source calls directly, and for nothing, only if there is none.</summary>
internal readonly struct ValueTaskRegistration : IRegistration<ValueTaskAwaiter>
{
    public static void Register(ref ValueTaskAwaiter awaiter, Action continuation)
    {
        SynchronizationContext.SetSynchronizationContext(Object(ref Value(ref awaiter)) is Task ? DirectSynchronizationContext.Instance : null);
        awaiter.UnsafeOnCompleted(continuation);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    private static extern ref ValueTask Value(ref ValueTaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")]
    private static extern ref object? Object(ref ValueTask task);
}
