using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>The machines of one type, in chunks beside those of the headers: a machine never moves.</summary>
internal class Arena<TMachine, TResult> : Arena<TResult>
    where TMachine : struct, IVoltMachine<TResult>
{
    // The arena that the type was last used with: right nearly always, checked always.
    private static Arena<TMachine, TResult>? s_cached;

    private readonly Dropping<TMachine>? _dropping = (default(TMachine) as IOwnsTasks<TMachine>)?.Dropping;

    private TMachine[][] _machines = [];

    internal Arena(VoltRuntime runtime, int number)
        : base(runtime, number)
    {
    }

    /// <summary>The arena of the thread's current runtime.</summary>
    internal static Arena<TMachine, TResult> Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var arena = s_cached;
            return arena is not null && arena.Runtime.IsSurelyCurrent ? arena : Find();
        }
    }

    internal override string Name => TMachine.Name;

    internal override int SlotBytes => 16 + Unsafe.SizeOf<TMachine>();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Arena<TMachine, TResult> Find() => s_cached = In(VoltRuntime.CurrentOrDetached);

    /// <summary>The arena of a given runtime.</summary>
    internal static Arena<TMachine, TResult> In(VoltRuntime runtime)
    {
        var cached = s_cached;
        if (cached is not null && cached.Runtime == runtime)
        {
            return cached;
        }

        if (runtime.FindArena(typeof(TMachine)) is { } found)
        {
            return Unsafe.As<Arena<TMachine, TResult>>(found);
        }

        return Unsafe.As<Arena<TMachine, TResult>>(
            runtime.AddArena(typeof(TMachine), new Arena<TMachine, TResult>(runtime, runtime.NextArenaNumber)));
    }

    /// <summary>The machine of an index that the runtime itself has kept, or whose header was found before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TMachine Machine(int index) =>
        ref Unsafe.Add(
            ref MemoryMarshal.GetArrayDataReference(
                Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_machines), index >>> ChunkShift)),
            index & ChunkMask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Create(out uint generation) => Take(out generation);

    /// <summary>Moves a machine that has suspended on the stack into a slot, where its parent goes on polling it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Adopt(ref TMachine machine, out uint generation)
    {
        var index = Create(out generation);
        TrustedHeader(index).State = SlotState.Owned;
        Machine(index) = machine;
        return index;
    }

    private protected override void GrowDirectory(int length) => Array.Resize(ref _machines, length);

    private protected override SlotHeader[] AddChunk(int chunk)
    {
        if (Leftovers.TryTakeChunk<TMachine>(out var headers, out var machines))
        {
            _machines[chunk] = machines;
            return headers;
        }

        _machines[chunk] = RuntimeHelpers.IsReferenceOrContainsReferences<TMachine>()
            ? new TMachine[ChunkSize]
            : GC.AllocateUninitializedArray<TMachine>(ChunkSize);
        return GC.AllocateUninitializedArray<SlotHeader>(ChunkSize);
    }

    private protected override void LeaveChunk(int chunk, Leftovers leftovers)
    {
        var machines = _machines[chunk];
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TMachine>())
        {
            Array.Clear(machines);
        }

        leftovers.LeaveChunk(_headers[chunk], machines);
    }

    private protected override void DropChunk(int chunk)
    {
        _machines[chunk] = null!;
        base.DropChunk(chunk);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FreeSlot(ref SlotHeader header, ref TMachine machine, int index)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TMachine>())
        {
            machine = default;
        }

        Recycle(ref header, index);
    }

    /// <summary>Moves the result out of a machine that has completed, and clears the machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Complete(ref SlotHeader header, ref TMachine machine, int index)
    {
        Store(ref header, index, machine.Result);
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TMachine>())
        {
            machine = default;
        }
    }

    internal override void DropOwned(int index) => _dropping?.Invoke(ref Machine(index));

    internal override void Free(int index)
    {
        ref var header = ref Header(index);
        if (header.Link == Stored && header.State == SlotState.Completed)
        {
            ForgetResult(index);
        }

        FreeSlot(ref header, ref Machine(index), index);
    }

    internal override TResult ReadResult(int index) => Header(index).Link <= Stored ? StoredResult(index) : Machine(index).Result;

    internal override bool TryTakeResult(int index, uint generation, [MaybeNullWhen(false)] out TResult result)
    {
        ref var header = ref Header(index);
        if (header.Generation != generation || header.State != SlotState.Completed || header.Link <= Stored || !Runtime.MayConsume)
        {
            result = default;
            return false;
        }

        ref var machine = ref Machine(index);
        result = machine.Result;
        FreeSlot(ref header, ref machine, index);
        return true;
    }

    internal override int PollRun(ReadyEntry[] entries, int position, int end)
    {
        // No exception clause here: the one around the caller's loop serves all.
        var runtime = Runtime;
        var number = Number;
        var context = new VoltContext(runtime, this);

        // The chunk of the last entry: most often that of the next one too.
        var chunk = -1;
        ref var headers = ref Unsafe.NullRef<SlotHeader>();
        ref var machines = ref Unsafe.NullRef<TMachine>();
        for (; position < end; position++)
        {
            ref var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entries), position);
            if (entry.Arena != number)
            {
                break;
            }

            var index = entry.Index;
            if (index >>> ChunkShift != chunk)
            {
                chunk = index >>> ChunkShift;
                headers = ref MemoryMarshal.GetArrayDataReference(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_headers), chunk));
                machines = ref MemoryMarshal.GetArrayDataReference(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_machines), chunk));
            }

            var place = index & ChunkMask;
            ref var header = ref Unsafe.Add(ref headers, place);
            var generation = entry.Generation;
            if (header.Generation != generation || (header.State & SlotState.QueuedBit) == 0)
            {
                continue;
            }

            header.State = SlotState.Waiting;
            context.Set(index, ref header);
            runtime.Polling = position;
            ref var machine = ref Unsafe.Add(ref machines, place);
            var status = machine.Poll(ref context);
            if (status == VoltPoll.Completed && (header.Flags & SlotFlags.Special) == 0)
            {
                if ((header.Flags & SlotFlags.Kept) == 0)
                {
                    FreeSlot(ref header, ref machine, index);
                }
                else
                {
                    Complete(ref header, ref machine, index);
                }

                runtime.CountCompleted();
            }
            else if (status == VoltPoll.Yielded)
            {
                if (header.State == SlotState.Waiting)
                {
                    header.State = SlotState.Queued;
                    runtime.Push(number, index, generation);
                }
            }
            else if (status != VoltPoll.Pending && runtime.Settle(this, index, status))
            {
                return position + 1;
            }
        }

        return position;
    }

    internal override VoltPoll PollSlot(int index, ref SlotHeader header, ref VoltContext context)
    {
        ref var machine = ref Machine(index);
        var status = machine.Poll(ref context);
        if (status == VoltPoll.Completed && (header.Flags & SlotFlags.Special) == 0)
        {
            if ((header.Flags & SlotFlags.Kept) != 0)
            {
                Complete(ref header, ref machine, index);
            }
            else if (RuntimeHelpers.IsReferenceOrContainsReferences<TMachine>())
            {
                machine = default;
            }
        }

        return status;
    }

    internal override VoltPoll PollOnce(int index)
    {
        var context = new VoltContext(Runtime, this);
        context.Set(index, ref Header(index));
        return Machine(index).Poll(ref context);
    }

    internal override VoltPoll PollOwned(int index, ref VoltContext context)
    {
        ref var header = ref Header(index);
        ref var machine = ref Machine(index);
        VoltPoll status;
        try
        {
            status = machine.Poll(ref context);
        }
        catch (Exception exception)
        {
            Runtime.StoreFault(ref header, exception);
            return VoltPoll.Completed;
        }

        return EndOwned(status, index, ref header, ref machine, ref context);
    }

    internal override VoltPoll PollThrough(int index, ref VoltContext context)
    {
        ref var header = ref Header(index);
        ref var machine = ref Machine(index);
        var status = VoltPoll.Pending;
        var hasReturned = false;
        try
        {
            status = machine.Poll(ref context);
            hasReturned = true;
        }
        finally
        {
            // The machine's own finally blocks have run.
            if (!hasReturned)
            {
                FreeSlot(ref header, ref machine, index);
            }
        }

        return EndOwned(status, index, ref header, ref machine, ref context);
    }

    private VoltPoll EndOwned(VoltPoll status, int index, ref SlotHeader header, ref TMachine machine, ref VoltContext context)
    {
        if (status < VoltPoll.Completed)
        {
            return status;
        }

        if (status == VoltPoll.Aborted)
        {
            FreeSlot(ref header, ref machine, index);
            return status;
        }

        if (status == FallbackFrame.Faulted)
        {
            Runtime.StoreFault(ref header, context.Runtime.TakeFallbackFault());
            return VoltPoll.Completed;
        }

        Complete(ref header, ref machine, index);
        return VoltPoll.Completed;
    }

    internal override (Arena Arena, int Index, uint Generation) MoveTo(VoltRuntime target, int index)
    {
        var arena = In(target);
        var moved = arena.Create(out var generation);
        arena.Machine(moved) = Machine(index);
        Free(index);
        return (arena, moved, generation);
    }

    internal override void Trace(int index, VoltTrace trace) => Machine(index).Trace(trace);
}
