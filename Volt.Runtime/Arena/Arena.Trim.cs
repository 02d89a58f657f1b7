namespace Volt;

internal abstract partial class Arena
{
    // Stands for the headers of every chunk that was given back: no generation is zero, so that whatever asks is refused.
    private static readonly SlotHeader[] s_gone = MakeGone();

    // Chunks that were given back, and the generation with which each goes on: none of its slots ever had it.
    private Stack<(int Chunk, uint Generation)>? _trimmed;

    internal virtual long Bytes => _headers.Take(_chunks).Count(static headers => headers != s_gone) * (long)ChunkSize * SlotBytes;

    internal int CountInUse()
    {
        var count = 0;
        for (var index = 0; index < _capacity; index++)
        {
            if (Header(index).State is not (SlotState.Free or SlotState.Retired))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Gives back the chunks without a task, and links the free slots of the others in order.</summary>
    internal void Trim()
    {
        _free = None;
        for (var chunk = _chunks - 1; chunk >= 0; chunk--)
        {
            if (_headers[chunk] == s_gone)
            {
                continue;
            }

            var first = chunk << ChunkShift;
            var end = first + ChunkSize;
            if (IsFree(first, end, out var generation))
            {
                DropChunk(chunk);
                _headers[chunk] = s_gone;
                (_trimmed ??= new Stack<(int, uint)>()).Push((chunk, generation));
            }
            else
            {
                Link(first, end);
            }
        }
    }

    /// <summary>Ends the arena with its runtime: every handle is refused from now on, and the chunks are left to others.</summary>
    internal void Close(Leftovers leftovers)
    {
        _free = None;
        for (var chunk = 0; chunk < _chunks; chunk++)
        {
            if (_headers[chunk] != s_gone)
            {
                LeaveChunk(chunk, leftovers);
                DropChunk(chunk);
                _headers[chunk] = s_gone;
            }
        }
    }

    /// <summary>Whether all slots are free. One that has used up its generations has to be remembered, and its chunk with it.</summary>
    private bool IsFree(int first, int end, out uint generation)
    {
        generation = 0;
        for (var index = first; index < end; index++)
        {
            ref var header = ref Header(index);
            if (header.State != SlotState.Free)
            {
                return false;
            }

            generation = Math.Max(generation, header.Generation);
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

    private static SlotHeader[] MakeGone()
    {
        var headers = new SlotHeader[ChunkSize];
        headers.AsSpan().Fill(new SlotHeader { State = SlotState.Retired });
        return headers;
    }

    private protected abstract void LeaveChunk(int chunk, Leftovers leftovers);

    private protected abstract void DropChunk(int chunk);
}
