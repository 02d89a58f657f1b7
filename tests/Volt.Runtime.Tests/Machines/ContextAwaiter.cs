using System.Runtime.CompilerServices;

namespace Volt.Tests;

/// <summary>A foreign awaiter that looks around when it is given its continuation.</summary>
internal sealed class ContextAwaiter : INotifyCompletion
{
    internal Action? Continuation { get; private set; }

    internal SynchronizationContext? Context { get; private set; }

    internal bool RanInContext { get; private set; }

    internal bool Throws { get; init; }

    public bool IsCompleted => false;

    public ContextAwaiter GetAwaiter() => this;

    public void GetResult()
    {
    }

    public void OnCompleted(Action continuation)
    {
        if (Throws)
        {
            throw new InvalidDataException("No continuation wanted.");
        }

        Continuation = continuation;
        Context = SynchronizationContext.Current;
        Look();
    }

    private async void Look()
    {
        await Task.Yield();
        RanInContext = SynchronizationContext.Current == Context;
    }
}
