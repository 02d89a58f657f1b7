using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>For awaiters that can leave the execution context alone.</summary>
internal readonly struct CriticalRegistration<TAwaiter> : IRegistration<TAwaiter>
    where TAwaiter : ICriticalNotifyCompletion
{
    private static readonly Type s_type = typeof(TAwaiter).IsGenericType ? typeof(TAwaiter).GetGenericTypeDefinition() : typeof(TAwaiter);

    // These run nothing of their own in the context that they find. Any other awaiter finds the runtime's, as in ordinary code.
    private static readonly bool s_isTask =
        s_type == typeof(TaskAwaiter) || s_type == typeof(TaskAwaiter<>)
        || s_type == typeof(ValueTaskAwaiter) || s_type == typeof(ValueTaskAwaiter<>);

    private static readonly bool s_isConfiguredTask =
        s_type == typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter) || s_type == typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter);

    public static void Register(ref TAwaiter awaiter, Action continuation)
    {
        if (s_isConfiguredTask)
        {
            // The library itself relies on both forms being alike.
            ConfiguredTaskRegistration.Register(
                ref Unsafe.As<TAwaiter, ConfiguredTaskAwaitable.ConfiguredTaskAwaiter>(ref awaiter), continuation);
            return;
        }

        if (s_isTask)
        {
            SynchronizationContext.SetSynchronizationContext(DirectSynchronizationContext.Instance);
        }

        awaiter.UnsafeOnCompleted(continuation);
    }
}
