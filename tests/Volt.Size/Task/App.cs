namespace Volt.Size;

/// <summary>The app as ordinary async methods.</summary>
internal static class App
{
    public static async Task<int> Run() => await Jobs.Sum(3);
}

internal static class Jobs
{
    public static async Task<int> Sum(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++) sum += await Double(i);
        return sum;
    }

    private static async Task<int> Double(int value)
    {
        await Task.Delay(value);
        await Task.Yield();
        return value * 2;
    }
}
