using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>
/// The slots of one machine type in one runtime. This part knows the headers only, so that spawning,
/// waking and looking up a status are plain code without a virtual call.
/// </summary>
internal abstract partial class Arena
{
    internal const int ChunkShift = 8;
    internal const int ChunkSize = 1 << ChunkShift;
    internal const int ChunkMask = ChunkSize - 1;
    private const int None = -1;

    /// <summary>The link of a completed task whose result was stored; <see cref="Blank"/> if it holds no references, so that nothing is to be cleared.</summary>
    private protected const int Stored = -2;
    private protected const int Blank = -3;

    internal readonly VoltRuntime Runtime;

    /// <summary>The arena's place in its runtime.</summary>
    internal readonly int Number;

    private protected SlotHeader[][] _headers = [];
    private int _chunks;

    // Free slots, linked through their headers.
    private int _free = None;
    private int _capacity;

    private protected Arena(VoltRuntime runtime, int number)
    {
        Runtime = runtime;
        Number = number;
    }

    internal abstract string Name { get; }

    internal int Capacity => _capacity;

    internal virtual int SlotBytes => 16;

    /// <summary>Whether any number of awaits may wait for one task.</summary>
    internal virtual bool IsShared => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref SlotHeader Header(int index) => ref _headers[index >> ChunkShift][index & ChunkMask];

    /// <summary>The header of an index that the runtime itself has kept, so that it needs no check.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref SlotHeader TrustedHeader(int index) =>
        ref Unsafe.Add(
            ref MemoryMarshal.GetArrayDataReference(
                Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_headers), index >>> ChunkShift)),
            index & ChunkMask);

    /// <summary>Whether the handle's slot still holds the handle's task.</summary>
    internal bool IsCurrent(int index, uint generation) =>
        (uint)index < (uint)_capacity && Header(index).Generation == generation;

    /// <summary>Takes a free slot and makes it cold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected int Take(out uint generation)
    {
        var index = _free;
        if (index < 0)
        {
            index = Refill();
        }

        ref var header = ref TrustedHeader(index);
        var next = header.Link;
        if (next == index - 1)
        {
            // The usual case, written as a branch that the processor predicts: it need not wait for the load to go on.
            _free = index - 1;
        }
        else
        {
            _free = next;
        }

        header.State = SlotState.Cold;
        generation = header.Generation;
        return index;
    }

    /// <summary>Takes a trimmed chunk or a new one into use.</summary>
    /// <returns>A free slot, still linked.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Refill()
    {
        if (_trimmed is { Count: > 0 })
        {
            var (chunk, generation) = _trimmed.Pop();
            Fill(chunk, generation);
        }
        else
        {
            Grow();
        }

        return _free;
    }

    private void Grow()
    {
        if (_chunks == _headers.Length)
        {
            var length = Math.Max(4, _headers.Length * 2);
            Array.Resize(ref _headers, length);
            GrowDirectory(length);
        }

        Fill(_chunks++, Runtime.FirstGeneration);
        _capacity = _chunks << ChunkShift;
    }

    private void Fill(int chunk, uint generation)
    {
        var headers = AddChunk(chunk);
        _headers[chunk] = headers;
        var first = chunk << ChunkShift;
        for (var place = 0; place < headers.Length; place++)
        {
            headers[place] = new SlotHeader { Generation = generation, Link = first + place + 1 };
        }

        headers[ChunkMask].Link = _free;
        _free = first;
    }

    private protected abstract void GrowDirectory(int length);

    /// <summary>Makes room for the machines of a chunk, and for their headers, which hold anything.</summary>
    private protected abstract SlotHeader[] AddChunk(int chunk);

    /// <summary>Gives a slot back. The machine was cleared already if it holds references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Recycle(ref SlotHeader header, int index)
    {
        header.Flags = 0;
        var generation = header.Generation + 1;
        header.Generation = generation;
        if (generation == 0)
        {
            Retire(ref header);
            return;
        }

        header.State = SlotState.Free;
        header.Link = _free;
        _free = index;
    }

    /// <summary>Consumes a task whose result was stored and is not wanted. False for whatever else there may be to do, or to say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTakeBlank(int index, uint generation)
    {
        ref var header = ref Header(index);
        if (header.Generation != generation || header.State != SlotState.Completed || header.Link != Blank || !Runtime.MayConsume)
        {
            return false;
        }

        Recycle(ref header, index);
        return true;
    }

    private static void Retire(ref SlotHeader header) => header.State = SlotState.Retired;

    /// <summary>Clears the machine and gives the slot back.</summary>
    internal abstract void Free(int index);

    /// <summary>Frees a task that has never run, and the cold tasks that were given to it.</summary>
    internal void Drop(int index)
    {
        DropOwned(index);
        Free(index);
    }

    internal abstract void DropOwned(int index);

    /// <summary>
    /// Polls the entries from <paramref name="position"/> on for as long as they belong to this arena, and
    /// returns the position of the first one that it did not poll. The runtime's position is kept up to date, so that it
    /// knows which task an exception comes from.
    /// </summary>
    internal abstract int PollRun(ReadyEntry[] entries, int position, int end);

    /// <summary>Polls one task. If it completes in the plain way, its result is kept or its machine cleared; the header of one that nobody waits for is the caller's to recycle.</summary>
    internal abstract VoltPoll PollSlot(int index, ref SlotHeader header, ref VoltContext context);

    /// <summary>Polls one task, outside of a pass.</summary>
    internal abstract VoltPoll PollOnce(int index);

    /// <summary>Polls a task that belongs to the one that awaits it. Its fault is kept, and it has completed.</summary>
    internal abstract VoltPoll PollOwned(int index, ref VoltContext context);

    /// <summary>Polls a task that belongs to the one that awaits it. Its fault goes through to the parent, as from a child that lies inline, and its slot is free.</summary>
    internal abstract VoltPoll PollThrough(int index, ref VoltContext context);

    /// <summary>Moves a cold task to another runtime.</summary>
    internal abstract (Arena Arena, int Index, uint Generation) MoveTo(VoltRuntime target, int index);

    /// <summary>Takes the fault of a task that has ended.</summary>
    internal virtual ExceptionDispatchInfo TakeFault(ref SlotHeader header) => Runtime.TakeFault(ref header);

    /// <summary>Makes the arena consist of one slot that is in use.</summary>
    private protected void TakeOnlySlot()
    {
        _headers = [[new SlotHeader { Generation = 1, State = SlotState.Waiting, Flags = SlotFlags.Kept }]];
        _capacity = 1;
    }

    internal abstract void Trace(int index, VoltTrace trace);
}
