using Microsoft.CodeAnalysis;

namespace Volt.Generator.Lowering;

/// <summary>The body holds something that cannot be lowered. The method then runs on the fallback and the reason is reported at the place.</summary>
internal sealed class LoweringException(Location location, string reason) : Exception(reason)
{
    public Location Location { get; } = location;
}
