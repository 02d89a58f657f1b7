using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>For tasks with <c>ConfigureAwait</c>: a Volt task stays on its thread whatever is asked for, without a detour through the thread pool.</summary>
internal readonly struct ConfiguredTaskRegistration : IRegistration<ConfiguredTaskAwaitable.ConfiguredTaskAwaiter>
{
    public static void Register(ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter, Action continuation)
    {
        if (!LibraryFields.AreKnown)
        {
            SynchronizationContext.SetSynchronizationContext(DirectSynchronizationContext.Instance);
            awaiter.UnsafeOnCompleted(continuation);
            return;
        }

        var task = LibraryFields.TaskOf(ref awaiter);
        if (task.IsCompleted)
        {
            // ConfigureAwaitOptions.ForceYielding.
            SynchronizationContext.Current!.Post(static state => ((Action)state!)(), continuation);
            return;
        }

        SynchronizationContext.SetSynchronizationContext(DirectSynchronizationContext.Instance);
        task.GetAwaiter().UnsafeOnCompleted(continuation);
    }
}
