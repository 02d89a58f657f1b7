using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>
/// A stretch of one thread's stack. Code whose frame lies in it runs on that thread, which costs a subtraction to find out;
/// reading a thread-static field costs ten times as much.
/// </summary>
/// <remarks>
/// Stacks of different threads do not overlap, and are far larger than this stretch. A frame outside of it says nothing:
/// then the thread's number is compared.
/// </remarks>
internal readonly struct StackRange
{
    private const int Below = 192 * 1024;
    private const int Above = 32 * 1024;

    private readonly nint _low;

    private StackRange(nint low) => _low = low;

    /// <summary>The stretch around the caller's frame.</summary>
    internal static StackRange Around() => new(Here() - Below);

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
