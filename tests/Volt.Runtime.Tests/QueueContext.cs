namespace Volt.Tests;

/// <summary>A synchronisation context that runs nothing until it is told to: an event loop for tests.</summary>
internal sealed class QueueContext : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();

    internal int Posts { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_queue)
        {
            Posts++;
            _queue.Enqueue((d, state));
        }
    }

    internal int RunAll()
    {
        var count = 0;
        while (true)
        {
            (SendOrPostCallback Callback, object? State) item;
            lock (_queue)
            {
                if (!_queue.TryDequeue(out item))
                {
                    return count;
                }
            }

            item.Callback(item.State);
            count++;
        }
    }
}
