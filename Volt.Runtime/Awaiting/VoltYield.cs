using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>What <see cref="VoltTask.Yield"/> returns, to be awaited at once.</summary>
public readonly struct VoltYield
{
    /// <summary>The awaiter.</summary>
    public Awaiter GetAwaiter() => default;

    /// <summary>Awaits the next pass.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly struct Awaiter : ICriticalNotifyCompletion
    {
        /// <summary>Never: a yield always lets the others have their turn.</summary>
        public bool IsCompleted => false;

        /// <summary>Ends the await.</summary>
        public void GetResult() => VoltRuntime.CurrentOrNull?.ThrowIfFallbackAborts();

        /// <summary>From ordinary async code: runs the continuation in the current runtime's next pass.</summary>
        /// <param name="continuation">What to do afterwards.</param>
        public void OnCompleted(Action continuation) => VoltRuntime.RequireCurrent().Post(continuation);

        /// <inheritdoc cref="OnCompleted"/>
        public void UnsafeOnCompleted(Action continuation) => VoltRuntime.RequireCurrent().Post(continuation);
    }
}
