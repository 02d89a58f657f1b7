using Volt.CompilerServices;

namespace Volt;

/// <summary>Something that a machine of the fallback waits for. Pooled, one pool a type and runtime.</summary>
internal abstract class PendingAwait
{
    /// <summary>Polls. Once the answer is final, the object has gone back to its pool.</summary>
    internal abstract VoltPoll Poll(ref VoltContext context);

    internal abstract string Describe();
}
