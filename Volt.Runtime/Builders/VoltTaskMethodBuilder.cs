using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>
/// The fallback: puts the state machine that the C# compiler made into an arena, where the runtime drives it like any other.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct VoltTaskMethodBuilder
{
    private Arena<Unit> _arena;
    private int _index;
    private uint _generation;

    /// <summary>The cold task.</summary>
    public readonly VoltTask Task => new(_arena, _index, _generation);

    /// <summary>Makes a builder.</summary>
    public static VoltTaskMethodBuilder Create() => default;

    /// <summary>Moves the state machine into its slot. Nothing of the body runs yet.</summary>
    /// <typeparam name="TStateMachine">The compiler's state machine.</typeparam>
    /// <param name="stateMachine">The state machine, in its initial state.</param>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        (_arena, _index, _generation) = FallbackBuilder.Create<TStateMachine, Unit>();
        FallbackBuilder.Place<TStateMachine, Unit>(_arena, _index, ref stateMachine);
    }

    /// <summary>Required by the pattern; not called for struct state machines.</summary>
    /// <param name="stateMachine">The state machine.</param>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>The body ran to its end.</summary>
    public readonly void SetResult() => FallbackBuilder.SetResult(default(Unit));

    /// <summary>The body ended with an exception.</summary>
    /// <param name="exception">The exception.</param>
    public readonly void SetException(Exception exception) => FallbackBuilder.SetException(exception);

    /// <summary>The body is suspended at an await.</summary>
    /// <typeparam name="TAwaiter">The awaiter.</typeparam>
    /// <typeparam name="TStateMachine">The compiler's state machine.</typeparam>
    /// <param name="awaiter">What is awaited.</param>
    /// <param name="stateMachine">The state machine, in its slot.</param>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => FallbackBuilder.Await<TAwaiter, PlainRegistration<TAwaiter>>(ref awaiter);

    /// <inheritdoc cref="AwaitOnCompleted"/>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => FallbackBuilder.Await<TAwaiter, CriticalRegistration<TAwaiter>>(ref awaiter);
}
