using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Volt;

/// <summary>An arena whose tasks have results of one type.</summary>
internal abstract class Arena<TResult> : Arena
{
    // Results of kept tasks, moved here as they complete, so that taking one is plain code without a virtual call. A chunk is made when the first
    // task in it completes so.
    private TResult[]?[] _results = [];

    private protected Arena(VoltRuntime runtime, int number)
        : base(runtime, number)
    {
    }

    internal override long Bytes => base.Bytes + (_results.Count(static chunk => chunk is not null) * (long)ChunkSize * Unsafe.SizeOf<TResult>());

    /// <summary>Keeps the result of a task that completes now, and that nobody waits for yet. Its machine is no longer needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void Store(ref SlotHeader header, int index, TResult result)
    {
        var results = _results;
        var chunk = index >>> ChunkShift;
        At(chunk < results.Length && results[chunk] is { } room ? room : MakeRoom(chunk), index) = result;
        header.Link = RuntimeHelpers.IsReferenceOrContainsReferences<TResult>() ? Stored : Blank;
        header.State = SlotState.Completed;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TResult[] MakeRoom(int chunk)
    {
        if (chunk >= _results.Length)
        {
            Array.Resize(ref _results, Math.Max(chunk + 1, _results.Length * 2));
        }

        return _results[chunk] = new TResult[ChunkSize];
    }

    private protected TResult StoredResult(int index) => At(_results[index >>> ChunkShift]!, index);

    // Without the check that an array of references makes for its elements' type.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TResult At(TResult[] results, int index) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(results), index & ChunkMask);

    /// <summary>Consumes a task whose result was stored. False for whatever else there may be to do, or to say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTakeStored(int index, uint generation, [MaybeNullWhen(false)] out TResult result)
    {
        ref var header = ref Header(index);
        if (header.Generation != generation || header.State != SlotState.Completed || header.Link > Stored || !Runtime.MayConsume)
        {
            result = default;
            return false;
        }

        ref var place = ref At(_results[index >>> ChunkShift]!, index);
        result = place;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TResult>())
        {
            place = default!;
        }

        Recycle(ref header, index);
        return true;
    }

    private protected void ForgetResult(int index)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TResult>())
        {
            At(_results[index >>> ChunkShift]!, index) = default!;
        }
    }

    private protected override void DropChunk(int chunk)
    {
        if (chunk < _results.Length)
        {
            _results[chunk] = null;
        }
    }

    internal abstract TResult ReadResult(int index);

    /// <summary>Consumes a task that has completed, in one call. False for whatever else there may be to do, or to say.</summary>
    internal virtual bool TryTakeResult(int index, uint generation, [MaybeNullWhen(false)] out TResult result)
    {
        result = default;
        return false;
    }

    /// <summary>The fallback's builder delivers here.</summary>
    internal virtual void SetResult(int index, TResult result) => throw new NotSupportedException();
}
