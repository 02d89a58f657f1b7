namespace Volt;

public sealed partial class VoltRuntime
{
    /// <summary>
    /// Starts a task and polls it at once, before the code that is running goes on, as ordinary async code runs its callee. Outside of the drive loop it is only queued.
    /// Its outcome stays in the slot.
    /// </summary>
    internal void StartNow(Arena arena, int index)
    {
        ref var header = ref arena.Header(index);
        header.Flags |= SlotFlags.Kept;
        if (!_driving)
        {
            Enqueue(arena, index, ref header);
            return;
        }

        Admit(arena, index, ref header);
        header.State = SlotState.Waiting;
        try
        {
            var status = arena.PollOnce(index);
            if (status >= CompilerServices.VoltPoll.Completed)
            {
                Settle(arena, index, status);
            }
            else if (status == CompilerServices.VoltPoll.Yielded && header.State == SlotState.Waiting)
            {
                header.State = SlotState.Queued;
                Push(arena.Number, index, header.Generation);
            }
        }
        catch (Exception exception)
        {
            SettleFault(arena, index, exception);
        }
    }
}
