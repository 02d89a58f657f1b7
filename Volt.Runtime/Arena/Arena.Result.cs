namespace Volt;

/// <summary>An arena whose tasks have results of one type.</summary>
internal abstract class Arena<TResult> : Arena
{
    private protected Arena(VoltRuntime runtime, int number)
        : base(runtime, number)
    {
    }

    internal abstract TResult ReadResult(int index);

    /// <summary>The fallback's builder delivers here.</summary>
    internal virtual void SetResult(int index, TResult result) => throw new NotSupportedException();
}
