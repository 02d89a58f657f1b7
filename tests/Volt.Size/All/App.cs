using System.Runtime.InteropServices.JavaScript;
using Volt.Browser;

namespace Volt.Size;

/// <summary>The same app on Volt, with something of every theme.</summary>
internal static class App
{
    public static async Task<int> Run()
    {
        using var runtime = new VoltRuntime(new VoltOptions { Host = new BrowserHost(Pacing.AnimationFrame), TrackTasks = true });
        var sum = runtime.RunAsync(Jobs.Sum(3));
        Console.WriteLine(runtime.Dump());
        Console.WriteLine(runtime.GetCounters());
        return await sum + Jobs.Virtual();
    }
}

internal static partial class Jobs
{
    [VoltTask]
    public static async VoltTask<int> Sum(int count)
    {
        var (first, second) = await VoltTask.WhenAll(Double(1), Double(2));
        var all = await VoltTask.WhenAll(Enumerable.Range(0, count).Select(Double));
        var quickest = await VoltTask.Race(Double(3), Double(4));
        await Double(5).WithTimeout(TimeSpan.FromSeconds(1));
        await foreach (var task in VoltTask.WhenEach(Double(6), Double(7))) quickest += await task;
        await VoltScope.Run(static async scope =>
        {
            scope.Spawn(Double(8));
            await VoltTask.NextTick();
        });
        var interval = VoltTask.Interval(TimeSpan.FromMilliseconds(1));
        await interval.Next();
        var promise = new VoltCompletionSource<int>();
        promise.SetResult(1);
        using var events = JSHost.GlobalThis.Events("volt", static jsEvent => jsEvent.HasProperty("detail"));
        await Task.Delay(1);
        return first + second + all.Sum() + quickest + await promise.Task;
    }

    public static int Virtual()
    {
        using var runtime = new VoltRuntime(new VoltOptions { TimeProvider = new VoltVirtualTime { AdvancesWhenIdle = true } });
        return runtime.Run(Double(1));
    }

    [VoltTask]
    private static async VoltTask<int> Double(int value)
    {
        await VoltTask.Delay(value);
        await VoltTask.Yield();
        return value * 2;
    }
}
