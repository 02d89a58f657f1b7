using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

/// <summary>What a machine knows about the task that is running. Passed by reference, and never kept.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct VoltContext
{
    private const int StackCheck = 16;

    // Sixteen frames that hold such a machine, and the variables of its body, need less than what is left when the stack is said to have room.
    private const int SmallMachine = 1024;

    private readonly VoltRuntime _runtime;
    private readonly Arena _arena;
    private int _index;
    private int _depth;
    private ref SlotHeader _header;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal VoltContext(VoltRuntime runtime, Arena arena)
    {
        _runtime = runtime;
        _arena = arena;
    }

    /// <summary>Whether the task is asked to abort, and no suspension point has taken the signal yet.</summary>
    public readonly bool AbortRequested
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_header.Flags & SlotFlags.AbortSignal) != 0;
    }

    /// <summary>A waker of the running task, for code outside of the runtime: it may be called at any time, from any thread.</summary>
    public readonly Waker Waker
    {
        get
        {
            _header.Flags |= SlotFlags.External;
            _runtime.ExpectExternalWakes();
            return LocalWaker;
        }
    }

    /// <summary>The runtime that runs the task.</summary>
    public readonly VoltRuntime Runtime => _runtime;

    /// <summary>Whether the task was asked to abort at any time: it is leaving, or about to.</summary>
    internal readonly bool IsAborting => (_header.Flags & SlotFlags.Aborting) != 0;

    internal readonly int Index => _index;

    internal readonly Arena Arena => _arena;

    internal readonly ref SlotHeader Header => ref _header;

    /// <summary>How many children that do not lie in their parent are being polled inside each other; too many after a fault that a body has caught, until that body is left.</summary>
    internal int Depth
    {
        readonly get => _depth;
        set => _depth = value;
    }

    /// <summary>Whether the stack has no room for another child. It is asked once in so many, and for each large one.</summary>
    /// <param name="onStack">How many bytes of the child lie on the stack.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool IsTooDeep(int onStack) => (onStack > SmallMachine || _depth % StackCheck == 0) && !RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>A waker that only the runtime's own code will call: it does not keep a stuck task from being reported.</summary>
    internal readonly Waker LocalWaker => new(_arena, _index, _header.Generation);

    /// <summary>Takes the abort signal: the caller leaves by its finally blocks and returns <see cref="VoltPoll.Aborted"/>.</summary>
    /// <returns>Whether there was a signal.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TakeAbort()
    {
        if ((_header.Flags & SlotFlags.AbortSignal) == 0)
        {
            return false;
        }

        _header.Flags &= unchecked((byte)~SlotFlags.AbortSignal);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(int index, [UnscopedRef] ref SlotHeader header)
    {
        _index = index;
        _header = ref header;
    }
}
