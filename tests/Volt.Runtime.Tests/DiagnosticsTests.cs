using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace Volt.Tests;

[Collection(AloneCollection.Name)]
public sealed class DiagnosticsTests
{
    [Fact]
    public void The_task_list_tells_where_each_task_waits()
    {
        using var runtime = new VoltRuntime(new VoltOptions { TrackTasks = true });
        var source = new VoltCompletionSource<int>();
        var parent = runtime.Spawn(async () =>
        {
            runtime.Spawn(Hand.Sum(1, source.Task));
            await VoltTask.Never();
        });
        runtime.RunUntilStalled();
        runtime.Spawn(Hand.Sum(1, Hand.Double(1)));
        runtime.Spawn(Hand.Ready());
        var tasks = runtime.GetTasks();
        Assert.Equal(
            ["DiagnosticsTests.The_task_list_tells_where_each_task_waits (lambda)", "Hand.Sum", "Hand.Sum", "Hand.Ready"],
            tasks.Select(task => task.Name));
        Assert.Equal(parent, tasks[0].Id);
        Assert.Equal(["VoltTask.Never"], tasks[0].Frames.Skip(1).Select(frame => frame.Method));
        Assert.Equal(parent, tasks[1].Parent);
        Assert.Equal([new VoltFrame("Hand.Sum", "Hand.cs", 21)], tasks[1].Frames.Take(1));
        Assert.Contains("VoltCompletionSource", tasks[1].Frames[1].Method);
        Assert.Null(tasks[2].Parent);
        Assert.Equal(VoltTaskStatus.Ready, tasks[2].Status);
        Assert.Empty(tasks[2].Frames);
        Assert.True(tasks[1].Age > tasks[2].Age);
        runtime.Tick();
        var inner = runtime.GetTasks()[2];
        Assert.Equal([("Hand.Sum", 20), ("Hand.Double", 11)], inner.Frames.Select(frame => (frame.Method, frame.Line)));
        Assert.Contains("Hand.cs:20", runtime.Dump());
        source.SetResult(1);
        runtime.RunUntilStalled();
        Assert.Equal([parent], runtime.GetTasks().Select(task => task.Id));
    }

    [Fact]
    public void Counters_and_arenas_add_up()
    {
        using var runtime = new VoltRuntime(new VoltOptions { UnhandledException = _ => { } });
        var signal = new Signal();
        for (var i = 0; i < 10; i++)
        {
            runtime.Spawn(Hand.Yields(2));
        }

        runtime.Spawn(Hand.Throws(0, new InvalidDataException()));
        var waiting = runtime.Spawn(Hand.Leaf(signal, 2));
        runtime.RunUntilStalled();
        signal.Set();
        runtime.RunUntilStalled();
        var counters = runtime.GetCounters();
        Assert.Equal(
            new VoltCounters { Started = 12, Completed = 10, Faulted = 1, Live = 1, Passes = 4, Polls = 33, Wakes = 1, QueueHighWater = 12 },
            counters);
        var arena = runtime.GetArenas().Single(arena => arena.Name == "Hand.Leaf");
        Assert.Equal(1, arena.InUse);
        Assert.Equal(arena.Capacity * (long)arena.SlotBytes, arena.Bytes);
        runtime.Abort(waiting);
        runtime.Run();
        Assert.Equal(1, runtime.GetCounters().Aborted);
    }

    [Fact]
    public void Listeners_come_and_go_and_change_nothing()
    {
        Assert.Equal(Trace(false), Trace(true));

        static List<int> Trace(bool listens)
        {
            using var runtime = new VoltRuntime();
            List<int> log = [];
            for (var i = 0; i < 20; i++)
            {
                var id = i;
                runtime.Spawn(Hand.Yields(i % 5, step => log.Add((100 * id) + step)));
            }

            runtime.Tick();
            if (listens)
            {
                using var listener = new Listener();
                runtime.Tick();
                runtime.Spawn(Hand.Yields(1, log.Add));
                runtime.Tick();
                runtime.Tick();
                Assert.Contains("PassStarted", listener.Events);
                Assert.Contains("TaskStarted Hand.Yields", listener.Events);
                Assert.Contains("TaskEnded Hand.Yields", listener.Events);
            }
            else
            {
                runtime.Tick();
                runtime.Spawn(Hand.Yields(1, log.Add));
                runtime.Tick();
                runtime.Tick();
            }

            runtime.Run();
            Assert.Equal(0, runtime.LiveForTest());
            return log;
        }
    }

    [Fact]
    public void Metrics_are_read_when_a_listener_asks()
    {
        using var runtime = new VoltRuntime();
        using var meter = new Meter("Volt.Tests.Metrics");
        meter.AddVolt(runtime);
        Dictionary<string, long> values = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter == meter)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => values[instrument.Name] = value);
        listener.Start();
        runtime.Spawn(Hand.Ready());
        runtime.Run();
        listener.RecordObservableInstruments();
        Assert.Equal(1, values["volt.tasks.started"]);
        Assert.Equal(1, values["volt.tasks.completed"]);
        Assert.Equal(0, values["volt.tasks.live"]);
    }

    [Fact]
    public void The_names_of_the_fallback_are_those_of_the_methods()
    {
        using var runtime = new VoltRuntime();
        runtime.Spawn(Method());
        runtime.Spawn(async () => await VoltTask.Never());
        runtime.RunUntilStalled();
        Assert.Equal(
            [
                "DiagnosticsTests.The_names_of_the_fallback_are_those_of_the_methods.Method",
                "DiagnosticsTests.The_names_of_the_fallback_are_those_of_the_methods (lambda)",
            ],
            runtime.GetTasks().Select(task => task.Name));

        static async VoltTask Method() => await VoltTask.Never();
    }

    [Fact]
    public void A_method_on_the_fallback_may_give_its_tasks_a_name()
    {
        using var runtime = new VoltRuntime();
        runtime.Spawn(Titled(1));
        runtime.Spawn(Titled("text"));
        runtime.RunUntilStalled();
        Assert.Equal(["waits for a \"number\"", "Titled<T>"], runtime.GetTasks().Select(task => task.Name));
    }

    [VoltTask(Name = "waits for a \"number\"")]
    private static async VoltTask Titled(int number) => await VoltTask.Never();

    [VoltTask(Name = "Titled<T>")]
    private static async VoltTask Titled<T>(T value) => await VoltTask.Never();

    private sealed class Listener : EventListener
    {
        private readonly int _thread = Environment.CurrentManagedThreadId;

        internal List<string> Events { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Volt")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // Other tests' runtimes write to the same source.
            if (Environment.CurrentManagedThreadId == _thread && Events is not null)
            {
                Events.Add(eventData.EventName == "PassStarted" ? "PassStarted" : $"{eventData.EventName} {eventData.Payload![1]}");
            }
        }
    }
}
