namespace Volt;

/// <summary>A host made of a synchronisation context; in the browser, where there may be none, of timers alone.</summary>
internal sealed class ContextHost : VoltHost
{
    // What the timers of the system take at most.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(24);

    private readonly SynchronizationContext? _context;
    private readonly TimeProvider _time;
    private Action? _poll;
    private ITimer? _soon;
    private ITimer? _later;

    internal ContextHost(SynchronizationContext? context, TimeProvider time)
    {
        _context = context;
        _time = time;
    }

    public override void Post(Action poll)
    {
        if (_context is not null)
        {
            _context.Post(static state => ((Action)state!)(), poll);
            return;
        }

        _poll = poll;
        _soon ??= TimeProvider.System.CreateTimer(
            static state => ((ContextHost)state!)._poll!(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _soon.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public override void PostAfter(TimeSpan delay, Action poll)
    {
        _poll = poll;
        _later ??= _time.CreateTimer(
            static state =>
            {
                var host = (ContextHost)state!;
                host.Post(host._poll!);
            },
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        _later.Change(delay > s_longest ? s_longest : delay, Timeout.InfiniteTimeSpan);
    }
}
