namespace Volt;

public sealed partial class VoltRuntime
{
    // Finally blocks that start new tasks, which have finally blocks in turn, could keep a disposal busy for ever.
    private const int DisposalRounds = 100;

    /// <summary>
    /// Aborts what lives, newest first, running finally blocks, and frees everything. Tasks whose finally blocks wait for something
    /// that does not come are aborted out of that too, and at last dropped. Faults that nobody has seen are reported: without
    /// <see cref="VoltOptions.UnhandledException"/> the first one is thrown here, when all else is done.
    /// </summary>
    /// <remarks>Costs what the live tasks' finally blocks cost. The memory is left for the thread's next runtime. A second call does nothing.</remarks>
    /// <exception cref="InvalidOperationException">The runtime is being driven, or belongs to another thread.</exception>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        CheckThread();
        var scope = BeginDrive();
        try
        {
            AbortAll();
            _disposed = true;
            ReportUnobserved();
        }
        finally
        {
            _disposed = true;
            DropAll();
            _inbox?.Close();
            EndDrive(scope);
            EndRuns(null);
            LeaveHost();
            if (t_current == this)
            {
                SetCurrent(null);
            }
        }
    }

    private void AbortAll()
    {
        List<(uint Age, Arena Arena, int Index, uint Generation)> live = [];
        for (var round = 0; Live != 0 && round < DisposalRounds; round++)
        {
            live.Clear();
            ForEachSlot((runtime, arena, index) =>
            {
                ref var header = ref arena.Header(index);
                if (header.State is SlotState.Fresh or SlotState.Queued or SlotState.Waiting)
                {
                    live.Add(((uint)runtime._started - header.Sequence, arena, index, header.Generation));
                }
            });
            live.Sort(static (left, right) => left.Age.CompareTo(right.Age));

            // The queue as it was is given up, so that the newest leaves first whatever was ready.
            _position = _readyCount = _nextCount = 0;
            var news = false;
            foreach (var (_, arena, index, generation) in live)
            {
                ref var header = ref arena.Header(index);
                if (header.State == SlotState.Fresh)
                {
                    continue;
                }

                // In later rounds the abort reaches those that wait inside their finally blocks.
                header.State = SlotState.Waiting;
                news |= (header.Flags & SlotFlags.Aborting) == 0;
                header.Flags &= unchecked((byte)~SlotFlags.Aborting);
                AbortSlot(arena, index, generation);
            }

            // Those that have not run come last: their ends wake their waiters, which have their places by now.
            foreach (var (_, arena, index, generation) in live)
            {
                if (arena.Header(index).State == SlotState.Fresh)
                {
                    news = true;
                    AbortSlot(arena, index, generation);
                }
            }

            var before = Live;
            DriveAllReporting();
            if (Live == before && !news)
            {
                return;
            }
        }
    }

    private void DriveAllReporting()
    {
        List<Exception>? thrown = null;
        while (true)
        {
            try
            {
                DriveReady();
                break;
            }
            catch (Exception exception)
            {
                (thrown ??= []).Add(exception);
            }
        }

        foreach (var exception in thrown ?? [])
        {
            _moreUnhandled.Enqueue(System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception));
        }

        if (_unhandled is null && _moreUnhandled.TryDequeue(out var first))
        {
            _unhandled = first;
        }
    }

    private void DropAll()
    {
        var leftovers = Leftovers.Here;
        for (var number = 0; number < _arenaCount; number++)
        {
            _arenas[number].Close(leftovers);
        }

        _position = _readyCount = _nextCount = 0;
        _ended = _started;
        LeaveQueues(leftovers);
    }
}
