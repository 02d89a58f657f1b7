using System.Runtime.InteropServices.JavaScript;
using Xunit;

namespace Volt.Browser.Tests;

/// <summary>Events as streams, in lowered methods.</summary>
public sealed partial class EventTests : IDisposable
{
    private readonly VoltRuntime _runtime = new(new VoltOptions { Host = new BrowserHost() });
    private readonly JSObject _target = Engine.Target();
    private readonly List<int> _log = [];

    public void Dispose()
    {
        _runtime.Dispose();
        _target.Dispose();
    }

    [VoltTask]
    private async VoltTask Collect(int count)
    {
        await foreach (var jsEvent in _target.Events("volt"))
        {
            await VoltTask.Yield();
            _log.Add(jsEvent.GetPropertyAsInt32("detail"));
            if (--count == 0) break;
        }

        _log.Add(-1);
    }

    [Fact]
    public async Task Events_come_in_order_and_none_is_missed_between_two_awaits()
    {
        var run = _runtime.RunAsync(Collect(10));
        await Engine.Turns();
        Engine.EmitMany(_target, "volt", 6);
        await Engine.Turns();
        Engine.EmitMany(_target, "volt", 6);
        await run;
        Assert.Equal([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, -1], _log);
    }

    [Fact]
    public async Task The_end_of_the_loop_ends_the_listening()
    {
        var run = _runtime.RunAsync(Collect(1));
        await Engine.Turns();
        Engine.EmitMany(_target, "volt", 1);
        await run;
        Engine.EmitMany(_target, "volt", 5);
        await Engine.Turns();
        Assert.Equal([0, -1], _log);
    }

    [Fact]
    public async Task An_abort_ends_the_waiting_and_the_listening()
    {
        var id = _runtime.Spawn(Collect(10));
        var run = _runtime.RunAsync();
        await Engine.Turns();
        Engine.EmitMany(_target, "volt", 2);
        await Engine.Turns();
        Assert.True(_runtime.Abort(id));
        await run;
        Engine.EmitMany(_target, "volt", 2);
        await Engine.Turns();
        Assert.Equal([0, 1], _log);
    }

    [VoltTask]
    private async VoltTask CollectSelected(JSEventOptions options)
    {
        await foreach (var detail in _target.Events("volt", static jsEvent => jsEvent.GetPropertyAsInt32("detail"), options))
        {
            if (detail < 0) break;
            _log.Add(detail);
        }
    }

    [Fact]
    public async Task Only_the_newest_event_is_kept_if_asked_for()
    {
        _runtime.Spawn(CollectSelected(JSEventOptions.Latest));
        var run = _runtime.RunAsync();
        await Engine.Turns();
        Engine.EmitMany(_target, "volt", 100);
        await Engine.Turns();
        Engine.EmitMany(_target, "volt", 50);
        await Engine.Turns();
        Emit(-1);
        await run;
        Assert.Equal([99, 49], _log);
    }

    [Fact]
    public async Task A_default_action_is_prevented_at_once_if_asked_for()
    {
        _runtime.Spawn(CollectSelected(JSEventOptions.PreventDefault));
        var run = _runtime.RunAsync();
        await Engine.Turns();
        Assert.False(Emit(1));
        Assert.False(Emit(-1));
        await run;
        Assert.True(Emit(2));
    }

    [VoltTask]
    private async VoltTask FailToSelect()
    {
        await foreach (var detail in _target.Events<int>("volt", static _ => throw new InvalidDataException("no"))) _log.Add(detail);
    }

    [Fact]
    public async Task What_reading_an_event_throws_comes_out_of_the_stream()
    {
        var run = _runtime.RunAsync(FailToSelect());
        await Engine.Turns();
        Assert.True(Emit(1));
        await Assert.ThrowsAsync<InvalidDataException>(() => run);
    }

    [Fact]
    public async Task A_disposed_stream_ends_its_loop_and_its_events_are_let_go()
    {
        var stream = _target.Events("volt");
        JSObject? seen = null;
        var run = _runtime.RunAsync(ReadAll());
        await Engine.Turns();
        Engine.EmitMany(_target, "volt", 1);
        await Engine.Turns();
        stream.Dispose();
        await run;
        Assert.Equal([0, -1], _log);
        Assert.True(seen!.IsDisposed);

        async VoltTask ReadAll()
        {
            while (await stream.MoveNextAsync())
            {
                seen = stream.Current;
                await VoltTask.Yield();
                Assert.False(seen.IsDisposed);
                _log.Add(seen.GetPropertyAsInt32("detail"));
            }

            _log.Add(-1);
        }
    }

    [VoltTask]
    private async VoltTask<string> FirstOf(JSObject left, JSObject right)
    {
        using var lefts = left.Events("volt");
        using var rights = right.Events("volt");
        return await VoltTask.Race(lefts.MoveNextAsync(), rights.MoveNextAsync()) ? lefts.Current is null ? "right" : "left" : "none";
    }

    [Fact]
    public async Task Waits_for_events_can_be_raced()
    {
        using var other = Engine.Target();
        var run = _runtime.RunAsync(FirstOf(_target, other));
        await Engine.Turns();
        Engine.EmitMany(other, "volt", 1);
        Assert.Equal("right", await run);
    }

    [Fact]
    public async Task The_list_of_tasks_says_which_event_is_waited_for()
    {
        var id = _runtime.Spawn(Collect(1));
        var run = _runtime.RunAsync();
        await Engine.Turns();
        var task = Assert.Single(_runtime.GetTasks());
        Assert.Equal("event 'volt'", task.Frames[^1].Method);
        Assert.Equal("EventTests.cs", Path.GetFileName(task.Frames[0].File));
        _runtime.Abort(id);
        await run;
    }

    [Fact]
    public async Task A_click_on_a_button_is_an_event()
    {
        using var button = Engine.Element("button");
        var clicks = 0;
        _runtime.Spawn(Count());
        var run = _runtime.RunAsync();
        await Engine.Turns();
        for (var i = 0; i < 3; i++) Engine.Click(button);
        await run;
        Assert.Equal(3, clicks);

        async VoltTask Count()
        {
            await foreach (var id in button.Events("click", static click => click.GetPropertyAsJSObject("currentTarget")!.GetPropertyAsString("id")))
            {
                Assert.Equal("button", id);
                if (++clicks == 3) break;
            }
        }
    }

    private bool Emit(int detail)
    {
        using var jsEvent = Engine.Event("volt", detail);
        return Engine.Emit(_target, jsEvent);
    }
}
