using System.Diagnostics.Tracing;

namespace Volt;

/// <summary>The events of all runtimes, under the name "Volt". A runtime looks now and then whether somebody listens.</summary>
[EventSource(Name = "Volt")]
internal sealed class VoltEventSource : EventSource
{
    internal static readonly VoltEventSource Log = new();

    private VoltEventSource()
    {
    }

    [Event(1, Level = EventLevel.Verbose, Message = "Task {0} of {1} started by {2}")]
    internal void TaskStarted(string task, string name, string parent) => WriteEvent(1, task, name, parent);

    [Event(2, Level = EventLevel.Verbose, Message = "Task {0} of {1} ended: {2}")]
    internal void TaskEnded(string task, string name, string outcome) => WriteEvent(2, task, name, outcome);

    [Event(3, Level = EventLevel.Informational, Message = "Pass {0} begins with {1} ready tasks")]
    internal void PassStarted(long pass, long ready) => WriteEvent(3, pass, ready);

    [Event(4, Level = EventLevel.Error, Message = "A fault that nobody awaits: {0}")]
    internal void UnhandledFault(string exception) => WriteEvent(4, exception);
}
