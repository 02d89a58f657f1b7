namespace Volt;

/// <summary>What the builder tells the machine that is running, without knowing its type.</summary>
internal interface IFallbackArena
{
    void SetFaulted(int index);

    void SetYield(int index);

    void SetTask(int index, TaskAwait task);

    void SetPending(int index, PendingAwait pending);
}
