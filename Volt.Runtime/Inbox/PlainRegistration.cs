using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>For awaiters that are not known to have another way than to flow the execution context.</summary>
internal readonly struct PlainRegistration<TAwaiter> : IRegistration<TAwaiter>
    where TAwaiter : INotifyCompletion
{
    public static void Register(ref TAwaiter awaiter, Action continuation)
    {
        // An object can be asked for free; a struct whose static type lacks the interface does not have it.
        if (!typeof(TAwaiter).IsValueType && awaiter is ICriticalNotifyCompletion critical)
        {
            critical.UnsafeOnCompleted(continuation);
        }
        else
        {
            awaiter.OnCompleted(continuation);
        }
    }
}
