using System.Runtime.CompilerServices;

namespace Volt.Aot;

/// <summary>One method for each kind of wait. Each notes the line of its await, on that line.</summary>
internal sealed partial class Waits
{
    private readonly VoltCompletionSource<int> _source = new();
    private readonly TaskCompletionSource _foreign = new();
    private readonly Bell _bell = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly VoltInterval _interval = VoltTask.Interval(TimeSpan.FromDays(1));

    internal Dictionary<string, int> Lines { get; } = [];

    /// <summary>What the list is to say that each waits for.</summary>
    internal static Dictionary<string, string> Texts { get; } = new()
    {
        ["Never"] = "VoltTask.Never",
        ["Delay"] = "VoltTask.Delay until 1.00:00:00",
        ["NextTick"] = "VoltTask.NextTick",
        ["WaitUntil"] = "VoltTask.WaitUntil",
        ["Interval"] = "VoltInterval.Next at 1.00:00:00",
        ["Started"] = "the end of Waits.Number",
        ["Completion"] = "the end of VoltCompletionSource",
        ["Preserved"] = "the end of Waits.Number",
        ["WhenAllTyped"] = "VoltTask.WhenAll, 0 of 2 ended",
        ["WhenAllList"] = "VoltTask.WhenAll, 0 of 2 ended",
        ["WhenAny"] = "VoltTask.WhenAny, 0 of 2 ended",
        ["Race"] = "VoltTask.Race, 0 of 2 ended",
        ["Select"] = "VoltTask.Select, 0 of 2 ended",
        ["Timeout"] = "VoltTask.WithTimeout of 1.00:00:00",
        ["Cancellation"] = "VoltTask.WithCancellation",
        ["Map"] = "VoltTask.Map",
        ["Scope"] = "the end of a scope, 1 live",
        ["ForeignTask"] = "Task",
        ["ForeignValueTask"] = "ValueTask",
        ["Leaf"] = "the bell",
        ["Nested"] = "VoltTask.Never",
        ["Each"] = "VoltTask.WhenEach, 0 of 2 ended",
    };

    internal VoltTask[] CreateAll() =>
    [
        Never(), Delay(), NextTick(), WaitUntil(), Interval(), Started(), Completion(), Preserved(), WhenAllTyped(), WhenAllList(),
        WhenAny(), Race(), Select(), Timeout(), Cancellation(), Map(), Scope(), ForeignTask(), ForeignValueTask(), Leaf(), Nested(), Each(),
    ];

    private void At([CallerMemberName] string method = "", [CallerLineNumber] int line = 0) => Lines[method] = line;

    [VoltTask]
    private async VoltTask Never()
    {
        At(); await VoltTask.Never();
    }

    [VoltTask]
    private async VoltTask Delay()
    {
        await VoltTask.Yield();
        At(); await VoltTask.Delay(TimeSpan.FromDays(1));
    }

    [VoltTask]
    private async VoltTask NextTick()
    {
        while (true)
        {
            At(); await VoltTask.NextTick();
        }
    }

    [VoltTask]
    private async VoltTask WaitUntil()
    {
        At(); await VoltTask.WaitUntil(() => false);
    }

    [VoltTask]
    private async VoltTask Interval()
    {
        At(); await _interval.Next();
    }

    [VoltTask]
    private async VoltTask Started()
    {
        var task = Number().Start();
        At(); await task;
    }

    [VoltTask]
    private async VoltTask Completion()
    {
        At(); await _source.Task;
    }

    [VoltTask]
    private async VoltTask Preserved()
    {
        var task = Number().Preserve();
        At(); await task;
    }

    [VoltTask]
    private async VoltTask WhenAllTyped()
    {
        At(); await VoltTask.WhenAll(Number(), Number());
    }

    [VoltTask]
    private async VoltTask WhenAllList()
    {
        var tasks = new[] { Number(), Number() };
        At(); await VoltTask.WhenAll(tasks);
    }

    [VoltTask]
    private async VoltTask WhenAny()
    {
        At(); await VoltTask.WhenAny(Number(), Number());
    }

    [VoltTask]
    private async VoltTask Race()
    {
        At(); await VoltTask.Race(Number(), Number());
    }

    [VoltTask]
    private async VoltTask Select()
    {
        At(); await VoltTask.Select(Number(), Number());
    }

    [VoltTask]
    private async VoltTask Timeout()
    {
        At(); await Number().WithTimeout(TimeSpan.FromDays(1));
    }

    [VoltTask]
    private async VoltTask Cancellation()
    {
        At(); await Number().WithCancellation(_cancellation.Token);
    }

    [VoltTask]
    private async VoltTask Map()
    {
        At(); await Number().Map(value => value + 1);
    }

    [VoltTask]
    private async VoltTask Scope()
    {
        var scope = VoltScope.Open();
        scope.Spawn(Number());
        At(); await scope.DisposeAsync();
    }

    [VoltTask]
    private async VoltTask ForeignTask()
    {
        At(); await _foreign.Task;
    }

    [VoltTask]
    private async VoltTask ForeignValueTask()
    {
        At(); await new ValueTask(_foreign.Task);
    }

    [VoltTask]
    private async VoltTask Leaf()
    {
        At(); await _bell;
    }

    [VoltTask]
    private async VoltTask Nested()
    {
        At(); await Inner();
    }

    [VoltTask]
    private async VoltTask Each()
    {
        var tasks = new[] { Number(), Number() };
        var each = VoltTask.WhenEach(tasks).GetAsyncEnumerator();
        At(); await each.MoveNextAsync();
    }

    [VoltTask]
    private async VoltTask Inner()
    {
        At(); await VoltTask.Never();
    }

    [VoltTask]
    private async VoltTask<int> Number()
    {
        await VoltTask.Never();
        return 1;
    }

    private sealed class Bell : IVoltAwaiter
    {
        public bool IsCompleted => false;

        public string Description => "the bell";

        public Bell GetAwaiter() => this;

        public void GetResult()
        {
        }

        public bool Poll(Waker waker) => false;
    }
}
