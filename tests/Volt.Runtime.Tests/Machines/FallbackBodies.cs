using System.Runtime.CompilerServices;

namespace Volt.Tests;

/// <summary>Bodies on the fallback that allocate nothing: release builds have struct state machines.</summary>
internal static class FallbackBodies
{
    internal static async VoltTask Nested(Source source, Signal signal)
    {
        await VoltTask.Yield();
        await source.Task;
        await signal;
        await Hand.Double(2);
        await Hand.Double(3).Start();
    }
}
