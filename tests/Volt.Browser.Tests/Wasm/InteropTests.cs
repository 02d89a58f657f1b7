using System.Runtime.InteropServices.JavaScript;
using Xunit;

namespace Volt.Browser.Tests;

/// <summary>Promises, JavaScript objects held across awaits, and fetch, in lowered methods.</summary>
public sealed partial class InteropTests : IDisposable
{
    private readonly VoltRuntime _runtime = new(new VoltOptions { Host = new BrowserHost() });

    public void Dispose() => _runtime.Dispose();

    [VoltTask]
    private static async VoltTask<int> Add() => await Engine.Later(5, 3) + await Engine.Later(1, 4);

    [Fact]
    public async Task Promises_are_awaited() => Assert.Equal(7, await _runtime.RunAsync(Add()));

    [VoltTask]
    private static async VoltTask<string> Catch()
    {
        try
        {
            await Engine.Refuse(1, "not today");
            return "";
        }
        catch (JSException exception)
        {
            return exception.Message;
        }
    }

    [Fact]
    public async Task A_rejected_promise_can_be_caught() => Assert.Contains("not today", await _runtime.RunAsync(Catch()), StringComparison.Ordinal);

    [VoltTask]
    private static async VoltTask Throw() => await Engine.Refuse(1, "not today");

    [Fact]
    public async Task A_rejected_promise_is_the_tasks_fault() => await Assert.ThrowsAsync<JSException>(() => _runtime.RunAsync(Throw()));

    [VoltTask]
    private static async VoltTask Hold(JSObject[] held)
    {
        using var answer = await Engine.LaterObject(1);
        held[0] = answer;
        await VoltTask.Yield();
        await Engine.Later(1, 0);
        Assert.Equal(42, answer.GetPropertyAsInt32("answer"));
        answer.SetProperty("answer", 43);
        await VoltTask.Delay(1);
        Assert.Equal(43, answer.GetPropertyAsInt32("answer"));
        if (held.Length > 1) await VoltTask.Never();
    }

    [Fact]
    public async Task An_object_lives_across_awaits_and_is_disposed_at_the_end()
    {
        var held = new JSObject[1];
        await _runtime.RunAsync(Hold(held));
        Assert.True(held[0].IsDisposed);
    }

    [Fact]
    public async Task An_abort_disposes_the_object_that_a_task_holds()
    {
        var held = new JSObject[2];
        var id = _runtime.Spawn(Hold(held));
        var run = _runtime.RunAsync();
        while (_runtime.GetTasks()[0].Frames is not [.., { Method: "VoltTask.Never" }]) await Task.Delay(1);
        Assert.False(held[0].IsDisposed);
        _runtime.Abort(id);
        await run;
        Assert.True(held[0].IsDisposed);
    }

    [VoltTask]
    private static async VoltTask<string> Fetch(HttpClient http, string address, List<string>? log = null)
    {
        using var given = new CancellationTokenSource();
        try
        {
            return await http.GetStringAsync(address, given.Token);
        }
        finally
        {
            // However the task is left, by an abort too: what is still under way is given up.
            given.Cancel();
            log?.Add("left");
        }
    }

    private static HttpClient Http() => new() { BaseAddress = new Uri(Engine.Origin) };

    [Fact]
    public async Task Fetch_is_awaited()
    {
        using var http = Http();
        Assert.Contains("globalThis.voltTest", await _runtime.RunAsync(Fetch(http, "/engine.js?delay=20")), StringComparison.Ordinal);
    }

    [VoltTask]
    private static async VoltTask<int> FetchAll(HttpClient http)
    {
        var (first, second, third) = await VoltTask.WhenAll(Fetch(http, "/engine.js?delay=30"), Fetch(http, "/index.html?delay=10"), Fetch(http, "/main.js"));
        return first.Length * second.Length * third.Length > 0 ? 3 : 0;
    }

    [Fact]
    public async Task Fetches_run_side_by_side()
    {
        using var http = Http();
        Assert.Equal(3, await _runtime.RunAsync(FetchAll(http)));
    }

    [VoltTask]
    private static async VoltTask<string> FetchFirst(HttpClient http, List<string> log) =>
        await VoltTask.Race(Fetch(http, "/engine.js?delay=60000", log), Fetch(http, "/main.js", log));

    [Fact]
    public async Task The_loser_of_a_race_gives_its_fetch_up()
    {
        using var http = Http();
        List<string> log = [];
        var before = await Abandoned(http);
        Assert.Contains("dotnet.js", await _runtime.RunAsync(FetchFirst(http, log)), StringComparison.Ordinal);
        Assert.Equal(["left", "left"], log);
        while (await Abandoned(http) == before) await Task.Delay(5);
    }

    [VoltTask]
    private static async VoltTask FetchInTime(HttpClient http, List<string> log) => await Fetch(http, "/engine.js?delay=60000", log).WithTimeout(TimeSpan.FromMilliseconds(30));

    [Fact]
    public async Task A_timeout_gives_the_fetch_up()
    {
        using var http = Http();
        List<string> log = [];
        var before = await Abandoned(http);
        await Assert.ThrowsAsync<TimeoutException>(() => _runtime.RunAsync(FetchInTime(http, log)));
        Assert.Equal(["left"], log);
        while (await Abandoned(http) == before) await Task.Delay(5);
    }

    // The server's count of answers that were given up before their end.
    private static async Task<int> Abandoned(HttpClient http)
    {
        using var answer = await http.GetAsync("/main.js");
        return int.Parse(answer.Headers.GetValues("x-abandoned").Single());
    }
}
