using System.Diagnostics.Metrics;

namespace Volt;

/// <summary>Publishes a runtime's counters as instruments. Costs nothing to those who do not ask for it.</summary>
public static class VoltMetrics
{
    /// <summary>
    /// Adds instruments for a runtime to a meter: <c>volt.tasks.started</c>, <c>.completed</c>, <c>.aborted</c>, <c>.faulted</c>, <c>.live</c>,
    /// <c>volt.polls</c>, <c>volt.wakes</c>, <c>volt.passes</c>, <c>volt.queue.highwater</c>, <c>volt.timers</c>. They are read when a listener asks.
    /// </summary>
    /// <param name="meter">The meter. It belongs to the caller, and is to be disposed with the runtime.</param>
    /// <param name="runtime">The runtime.</param>
    public static void AddVolt(this Meter meter, VoltRuntime runtime)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(runtime);
        meter.CreateObservableCounter("volt.tasks.started", () => runtime.GetCounters().Started, "{task}");
        meter.CreateObservableCounter("volt.tasks.completed", () => runtime.GetCounters().Completed, "{task}");
        meter.CreateObservableCounter("volt.tasks.aborted", () => runtime.GetCounters().Aborted, "{task}");
        meter.CreateObservableCounter("volt.tasks.faulted", () => runtime.GetCounters().Faulted, "{task}");
        meter.CreateObservableUpDownCounter("volt.tasks.live", () => runtime.GetCounters().Live, "{task}");
        meter.CreateObservableCounter("volt.polls", () => runtime.GetCounters().Polls, "{poll}");
        meter.CreateObservableCounter("volt.wakes", () => runtime.GetCounters().Wakes, "{wake}");
        meter.CreateObservableCounter("volt.passes", () => runtime.GetCounters().Passes, "{pass}");
        meter.CreateObservableGauge("volt.queue.highwater", () => runtime.GetCounters().QueueHighWater, "{task}");
        meter.CreateObservableGauge("volt.timers", () => runtime.GetCounters().Timers, "{timer}");
    }
}
