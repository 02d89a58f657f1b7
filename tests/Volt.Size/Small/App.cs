using Volt.Browser;

namespace Volt.Size;

/// <summary>The same app on Volt.</summary>
internal static class App
{
    public static Task<int> Run() => new VoltRuntime(new VoltOptions { Host = new BrowserHost() }).RunAsync(Jobs.Sum(3));
}

internal static partial class Jobs
{
    [VoltTask]
    public static async VoltTask<int> Sum(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++) sum += await Double(i);
        return sum;
    }

    [VoltTask]
    private static async VoltTask<int> Double(int value)
    {
        await VoltTask.Delay(value);
        await VoltTask.Yield();
        return value * 2;
    }
}
