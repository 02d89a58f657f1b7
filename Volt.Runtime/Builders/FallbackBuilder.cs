using System.Runtime.CompilerServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>What the two method builders have in common.</summary>
internal static class FallbackBuilder
{
    internal static (Arena<TResult> Arena, int Index, uint Generation) Create<TStateMachine, TResult>()
        where TStateMachine : IAsyncStateMachine
    {
        var arena = FallbackArena<TStateMachine, TResult>.In(VoltRuntime.CurrentOrDetached);
        var index = arena.Create(out var generation);
        return (arena, index, generation);
    }

    internal static void Place<TStateMachine, TResult>(Arena arena, int index, ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        ref var machine = ref Unsafe.As<FallbackArena<TStateMachine, TResult>>(arena).Machine(index);
        machine.StateMachine = stateMachine;
        machine.Place(arena, index);
    }

    internal static void SetResult<TResult>(TResult result)
    {
        ref var frame = ref Frame();
        Unsafe.As<Arena<TResult>>(frame.Arena!).SetResult(frame.Index, result);
    }

    internal static void SetException(Exception exception)
    {
        ref var frame = ref Frame();
        VoltRuntime.CurrentOrNull!.FallbackFault = exception;
        Unsafe.As<IFallbackArena>(frame.Arena!).SetFaulted(frame.Index);
    }

    internal static void Await<TAwaiter, TRegistration>(ref TAwaiter awaiter)
        where TRegistration : struct, IRegistration<TAwaiter>
    {
        ref var frame = ref Frame();
        var arena = Unsafe.As<IFallbackArena>(frame.Arena!);
        if (typeof(TAwaiter) == typeof(VoltYield.Awaiter))
        {
            arena.SetYield(frame.Index);
        }
        else if (AwaiterKind<TAwaiter>.IsTask)
        {
            TRegistration.Register(ref awaiter, TakeTask);
        }
        else if (AwaiterKind<TAwaiter>.IsLeaf)
        {
            arena.SetPending(frame.Index, PendingLeaf<TAwaiter>.Rent(VoltRuntime.CurrentOrNull!, ref awaiter));
        }
        else
        {
            arena.SetPending(frame.Index, Foreign<TAwaiter, TRegistration>(VoltRuntime.CurrentOrNull!, ref awaiter));
        }
    }

    /// <summary>Given to the awaiter of a Volt task in place of a continuation, it asks for the task itself: the builder's awaiter has no static type that it could ask.</summary>
    internal static readonly Action TakeTask = static () => throw new InvalidOperationException();

    /// <summary>What the awaiter of a Volt task does then.</summary>
    internal static void SetTask(TaskAwait task)
    {
        ref var frame = ref Frame();
        Unsafe.As<IFallbackArena>(frame.Arena!).SetTask(frame.Index, task);
    }

    // The registration of a value task has to know the type of the result: these are the usual ones.
    private static PendingAwait Foreign<TAwaiter, TRegistration>(VoltRuntime runtime, ref TAwaiter awaiter)
        where TRegistration : struct, IRegistration<TAwaiter> =>
        typeof(TAwaiter) == typeof(ValueTaskAwaiter) ? ValueTask<TAwaiter, ValueTaskAwaiter, ValueTaskRegistration>(runtime, ref awaiter)
        : typeof(TAwaiter) == typeof(ValueTaskAwaiter<bool>) ? ValueTask<TAwaiter, ValueTaskAwaiter<bool>, ValueTaskRegistration<bool>>(runtime, ref awaiter)
        : typeof(TAwaiter) == typeof(ValueTaskAwaiter<int>) ? ValueTask<TAwaiter, ValueTaskAwaiter<int>, ValueTaskRegistration<int>>(runtime, ref awaiter)
        : PendingForeign<TAwaiter, TRegistration>.Rent(runtime, ref awaiter);

    private static PendingAwait ValueTask<TAwaiter, TKnown, TRegistration>(VoltRuntime runtime, ref TAwaiter awaiter)
        where TRegistration : struct, IRegistration<TKnown> =>
        PendingForeign<TKnown, TRegistration>.Rent(runtime, ref Unsafe.As<TAwaiter, TKnown>(ref awaiter));

    private static ref FallbackFrame Frame()
    {
        var runtime = VoltRuntime.CurrentOrNull;
        if (runtime?.Fallback.Arena is null)
        {
            throw new InvalidOperationException(
                "The state machine of a VoltTask was moved on outside of its runtime's drive loop.");
        }

        return ref runtime.Fallback;
    }
}
