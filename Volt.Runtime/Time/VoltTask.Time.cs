using Volt.CompilerServices;

namespace Volt;

public readonly partial struct VoltTask
{
    /// <summary>A task that ends after a time, on the runtime's clock. The time counts from this call.</summary>
    /// <remarks>What a timer costs does not grow with their number, and it allocates nothing once warm. Awaited where it is called, in a lowered method, it needs no task of its own.</remarks>
    /// <param name="delay">How long, at least; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    /// <exception cref="InvalidOperationException">There is no current runtime.</exception>
    [VoltAwait(typeof(DelayAwait))]
    public static VoltTask Delay(TimeSpan delay)
    {
        if (delay == Timeout.InfiniteTimeSpan)
        {
            return Never();
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return DelayMachine.Create(VoltRuntime.RequireCurrent().Due(delay));
    }

    /// <inheritdoc cref="Delay(TimeSpan)"/>
    /// <param name="milliseconds">How long, in milliseconds; -1 for ever.</param>
    [VoltAwait(typeof(DelayAwait))]
    public static VoltTask Delay(int milliseconds) => Delay(TimeSpan.FromMilliseconds(milliseconds));

    /// <inheritdoc cref="Delay(TimeSpan)"/>
    /// <param name="delay">How long; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the delay with an <see cref="OperationCanceledException"/>.</param>
    public static VoltTask Delay(TimeSpan delay, CancellationToken cancellationToken) =>
        Delay(delay).WithCancellation(cancellationToken);

    /// <summary>A task that never ends, unless it is aborted.</summary>
    public static VoltTask Never()
    {
        var task = VoltMachine.Create<NeverMachine>();
        return task;
    }

    /// <summary>
    /// Waits for the next tick: the next call of <see cref="VoltRuntime.Tick"/>, <see cref="VoltRuntime.TickFor"/>, or the host's
    /// next poll. In <see cref="VoltRuntime.Run()"/> a tick begins when nothing else is left to do.
    /// </summary>
    [VoltAwait(typeof(NextTickAwait))]
    public static VoltTask NextTick()
    {
        var task = VoltMachine.Create<AwaitMachine<NextTickAwait>>();
        VoltMachine.Of<AwaitMachine<NextTickAwait>>(task).Wait.Start();
        return task;
    }

    /// <summary>Waits until a condition holds. It is asked at once, and then at each tick (see <see cref="NextTick"/>).</summary>
    /// <param name="condition">The condition. What it throws is thrown by the await.</param>
    [VoltAwait(typeof(WaitUntilAwait))]
    public static VoltTask WaitUntil(Func<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var task = VoltMachine.Create<AwaitMachine<WaitUntilAwait>>();
        VoltMachine.Of<AwaitMachine<WaitUntilAwait>>(task).Wait.Start(condition);
        return task;
    }

    /// <summary>A clock that ticks at regular times.</summary>
    /// <param name="period">The time from tick to tick. Ticks do not drift: each is counted from the one before, not from the await.</param>
    /// <param name="missed">What becomes of ticks that came while nobody waited.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is not positive.</exception>
    /// <exception cref="InvalidOperationException">There is no current runtime.</exception>
    public static VoltInterval Interval(TimeSpan period, VoltMissedTicks missed = VoltMissedTicks.Burst) =>
        new(VoltRuntime.RequireCurrent(), period, missed);
}
