namespace Volt;

internal abstract partial class Arena
{
    // Chunks whose machines were given back. Their headers stay: they remember the generations.
    private Stack<int>? _trimmed;

    internal long Bytes => ((long)_capacity * SlotBytes) - ((_trimmed?.Count ?? 0) * (long)ChunkSize * (SlotBytes - 16));

    internal int CountInUse()
    {
        var count = 0;
        for (var index = 0; index < _fresh; index++)
        {
            if (Header(index).State is not (SlotState.Free or SlotState.Retired))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Gives back the machines of chunks without a task, and links the free slots of the others in order.</summary>
    internal void Trim()
    {
        _free = None;
        for (var chunk = _chunks - 1; chunk >= 0; chunk--)
        {
            var first = chunk << ChunkShift;
            var end = Math.Min(first + ChunkSize, _fresh);
            var isTrimmed = _trimmed is not null && _trimmed.Contains(chunk);
            if (!isTrimmed && end - first == ChunkSize && IsEmpty(first, end))
            {
                DropChunk(chunk);
                (_trimmed ??= new Stack<int>()).Push(chunk);
                isTrimmed = true;
            }

            if (!isTrimmed)
            {
                Link(first, end);
            }
        }
    }

    private bool IsEmpty(int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            if (Header(index).State is not (SlotState.Free or SlotState.Retired))
            {
                return false;
            }
        }

        return true;
    }

    private void Link(int first, int end)
    {
        for (var index = end - 1; index >= first; index--)
        {
            ref var header = ref Header(index);
            if (header.State == SlotState.Free)
            {
                header.Link = _free;
                _free = index;
            }
        }
    }

    /// <summary>Takes a trimmed chunk into use again.</summary>
    /// <returns>A free slot, still linked, or -1.</returns>
    private int Restore()
    {
        while (_trimmed is { Count: > 0 })
        {
            var chunk = _trimmed.Pop();
            AddChunk(chunk);
            Link(chunk << ChunkShift, (chunk + 1) << ChunkShift);
            if (_free >= 0)
            {
                return _free;
            }
        }

        return None;
    }

    private protected abstract void DropChunk(int chunk);
}
