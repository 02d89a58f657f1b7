namespace Volt.Tests;

internal static class RuntimeProbe
{
    internal static long LiveForTest(this VoltRuntime runtime) => runtime.Live;
}
