using System.Runtime.ExceptionServices;
using Volt.CompilerServices;

namespace Volt;

/// <summary>
/// One task that is not a machine: somebody sets its outcome, and any number of awaits may read it. It is an arena of one slot,
/// on the heap, so that handles to it look like any other.
/// </summary>
internal sealed class Promise<TResult> : Arena<TResult>, IPromise, IFaultHolder, IOutcomeSink<TResult>
{
    private readonly string _name;
    private readonly Waker _source;
    private TResult _value = default!;
    private ExceptionDispatchInfo? _fault;

    /// <param name="runtime">Whose thread it belongs to.</param>
    /// <param name="name">What dumps call it.</param>
    /// <param name="source">The task whose outcome it will have, if there is one.</param>
    internal Promise(VoltRuntime runtime, string name, Waker source = default)
        : base(runtime, -1)
    {
        _name = name;
        _source = source;
        TakeOnlySlot();
    }

    internal override string Name => _name;

    internal override bool IsShared => true;

    internal bool IsPending => Header(0).State == SlotState.Waiting;

    internal override TResult ReadResult(int index) => _value;

    public void SetResult(TResult result)
    {
        _value = result;
        End(SlotState.Completed);
    }

    public void SetException(Exception exception)
    {
        _fault = ExceptionDispatchInfo.Capture(exception);
        if (exception is OperationCanceledException)
        {
            Header(0).Flags |= SlotFlags.Observed;
        }
        else
        {
            Runtime.AddFaultHolder(this);
        }

        End(SlotState.Faulted);
    }

    public void SetAborted() => End(SlotState.Aborted);

    public bool Abort()
    {
        if (!IsPending)
        {
            return false;
        }

        if (!_source.IsDefault)
        {
            return _source.Abort();
        }

        SetAborted();
        return true;
    }

    public bool HasUnobserved => (Header(0).Flags & SlotFlags.Observed) == 0;

    public void ReportUnobserved() => Runtime.Report(TakeFault(ref Header(0)));

    internal override ExceptionDispatchInfo TakeFault(ref SlotHeader header)
    {
        header.Flags |= SlotFlags.Observed;
        return _fault!;
    }

    // Stays for the next await: the garbage collector frees it.
    internal override void Free(int index)
    {
    }

    internal override void DropOwned(int index)
    {
    }

    private void End(byte state)
    {
        ref var header = ref Header(0);
        var waiters = VoltRuntime.DetachWaiters(ref header);
        header.State = state;
        Runtime.WakeWaiters(waiters);
    }

    internal override void Trace(int index, VoltTrace trace) => trace.Add(_name, null, 0);

    private protected override void GrowDirectory(int length) => throw new NotSupportedException();

    private protected override SlotHeader[] AddChunk(int chunk) => throw new NotSupportedException();

    private protected override void LeaveChunk(int chunk, Leftovers leftovers) => throw new NotSupportedException();

    private protected override void DropChunk(int chunk) => throw new NotSupportedException();

    internal override int PollRun(ReadyEntry[] entries, int position, int end) => throw new NotSupportedException();

    internal override VoltPoll PollSlot(int index, ref SlotHeader header, ref VoltContext context) => throw new NotSupportedException();

    internal override VoltPoll PollOnce(int index) => throw new NotSupportedException();

    internal override VoltPoll PollOwned(int index, ref VoltContext context) => throw new NotSupportedException();

    internal override VoltPoll PollThrough(int index, ref VoltContext context) => throw new NotSupportedException();

    internal override (Arena Arena, int Index, uint Generation) MoveTo(VoltRuntime target, int index) =>
        throw new NotSupportedException();
}
