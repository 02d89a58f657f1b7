using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>
/// A stretch of one thread's stack. Code whose frame lies in it runs on that thread, which costs a subtraction to find out;
/// reading a thread-static field is a call.
/// </summary>
/// <remarks>
/// It holds only while a frame in it is alive, for another thread may get the stack of one that has ended: so a drive and
/// <see cref="VoltRuntime.Enter"/> set it, and take it back when they end; only that of the main thread is kept. Below the frame there is at least as much stack as is claimed;
/// above it no more than the guard page that lies between two stacks. A frame outside says nothing: then the thread's number is compared.
/// </remarks>
internal readonly struct StackRange
{
    private const int Below = 64 * 1024;
    private const int Above = 4 * 1024;

    private readonly nint _low;

    private StackRange(nint low) => _low = low;

    /// <summary>The stretch around the caller's frame; none if the stack is near its end, or in the browser, which needs none.</summary>
    internal static StackRange Around() =>
        !OperatingSystem.IsBrowser() && RuntimeHelpers.TryEnsureSufficientExecutionStack() ? new(Here() - Below) : default;

    /// <summary>
    /// The stretch around the caller's frame if it may be kept for good: on the thread that runs the program's <c>Main</c>, whose stack nobody else gets while the process lives.
    /// </summary>
    internal static StackRange OfMain() =>
        Environment.CurrentManagedThreadId == 1 && System.Reflection.Assembly.GetEntryAssembly() is not null ? Around() : default;

    /// <summary>Whether the caller's frame lies in the stretch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsNear() => OperatingSystem.IsBrowser() || (nuint)(Here() - _low) < Below + Above;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Here()
    {
        Unsafe.SkipInit(out byte mark);
        return Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref mark);
    }
}
