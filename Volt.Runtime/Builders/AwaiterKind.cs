namespace Volt;

/// <summary>What an awaiter's type says about it. Asked once a type: an interpreter, and unoptimised code, box a struct for the question.</summary>
internal static class AwaiterKind<TAwaiter>
{
    internal static readonly bool IsTask = typeof(IVoltTaskAwaiter).IsAssignableFrom(typeof(TAwaiter));
    internal static readonly bool IsLeaf = typeof(IVoltAwaiter).IsAssignableFrom(typeof(TAwaiter));
}
