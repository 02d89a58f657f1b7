using System.Diagnostics.CodeAnalysis;

namespace Volt;

/// <summary>An arena whose tasks have results of one type.</summary>
internal abstract class Arena<TResult> : Arena
{
    private protected Arena(VoltRuntime runtime, int number)
        : base(runtime, number)
    {
    }

    internal abstract TResult ReadResult(int index);

    /// <summary>Consumes a task that has completed, in one call. False for whatever else there may be to do, or to say.</summary>
    internal virtual bool TryTakeResult(int index, uint generation, [MaybeNullWhen(false)] out TResult result)
    {
        result = default;
        return false;
    }

    /// <summary>The fallback's builder delivers here.</summary>
    internal virtual void SetResult(int index, TResult result) => throw new NotSupportedException();
}
