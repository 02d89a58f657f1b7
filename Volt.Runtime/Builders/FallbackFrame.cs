using Volt.CompilerServices;

namespace Volt;

/// <summary>The fallback machine that is running at this moment: how the compiler's builder finds its way back.</summary>
internal struct FallbackFrame
{
    /// <summary>A status between runtime and fallback only: the exception is at hand, and is not thrown again.</summary>
    internal const VoltPoll Faulted = (VoltPoll)4;

    internal Arena? Arena;
    internal int Index;
}
