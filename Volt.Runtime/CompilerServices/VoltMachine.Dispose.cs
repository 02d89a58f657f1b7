using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

public static partial class VoltMachine
{
    /// <summary>Disposes a resource where it lies: a value is not boxed, and what it changes in itself stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Dispose<T>(ref T resource)
        where T : IDisposable, allows ref struct => resource.Dispose();

    /// <inheritdoc cref="Dispose"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ValueTask DisposeAsync<T>(ref T resource)
        where T : IAsyncDisposable => resource.DisposeAsync();
}
