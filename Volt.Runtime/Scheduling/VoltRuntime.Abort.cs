namespace Volt;

public sealed partial class VoltRuntime
{
    private long _aborted;
    private long _faulted;

    /// <summary>Asks a task to abort; see <see cref="VoltTask.Abort"/>.</summary>
    /// <param name="id">The task's id. A stale one is refused.</param>
    /// <returns>Whether the request was news to a live task.</returns>
    /// <exception cref="InvalidOperationException">The runtime belongs to another thread.</exception>
    public bool Abort(TaskId id)
    {
        CheckThread();
        return ArenaAt(id.Arena) is { } arena && arena.IsCurrent(id.Index, id.Generation)
            && AbortSlot(arena, id.Index, id.Generation);
    }

    /// <summary>How far a task is; <see cref="VoltTaskStatus.Gone"/> for a stale id.</summary>
    /// <param name="id">The task's id.</param>
    /// <exception cref="InvalidOperationException">The runtime belongs to another thread.</exception>
    public VoltTaskStatus GetStatus(TaskId id)
    {
        CheckThread();
        return ArenaAt(id.Arena) is { } arena && arena.IsCurrent(id.Index, id.Generation)
            ? VoltTaskCore.StatusOf(ref arena.Header(id.Index))
            : VoltTaskStatus.Gone;
    }

    /// <summary>Whether the task that is being polled is on its way out because of an abort.</summary>
    internal bool IsRunningTaskAborting
    {
        get
        {
            if (!_driving || Polling >= _readyCount)
            {
                return false;
            }

            ref var entry = ref _ready[Polling];
            return (_arenas[entry.Arena].Header(entry.Index).Flags & SlotFlags.Aborting) != 0;
        }
    }

    internal bool AbortSlot(Arena arena, int index, uint generation)
    {
        ref var header = ref arena.Header(index);
        if (header.Generation != generation)
        {
            return false;
        }

        if (arena.IsShared)
        {
            return ((IPromise)arena).Abort();
        }

        switch (header.State)
        {
            case SlotState.Cold:
                arena.Drop(index);
                return true;
            case SlotState.Fresh:
                // Nothing of it has run: there is nothing to leave by. Its entry in the queue goes stale.
                EndUnpolled(arena, index, ref header);
                return true;
            case SlotState.Queued:
            case SlotState.Waiting:
                if ((header.Flags & SlotFlags.Aborting) != 0)
                {
                    return false;
                }

                header.Flags |= SlotFlags.Aborting | SlotFlags.AbortSignal;
                Wake(arena, index, generation);
                return true;
            default:
                return false;
        }
    }

    private void EndUnpolled(Arena arena, int index, ref SlotHeader header)
    {
        _ended++;
        _aborted++;
        Untrack(arena, index, ref header, "aborted");
        arena.DropOwned(index);
        if ((header.Flags & SlotFlags.Kept) == 0)
        {
            arena.Free(index);
            return;
        }

        var waiters = DetachWaiters(ref header);
        header.State = SlotState.Aborted;
        WakeWaiters(waiters);
    }
}
