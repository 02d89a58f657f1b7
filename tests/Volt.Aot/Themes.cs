namespace Volt.Aot;

/// <summary>A little of each theme.</summary>
internal static partial class Themes
{
    internal static async VoltTask<int> All()
    {
        var (one, two) = await VoltTask.WhenAll(Double(1), Double(2));
        var list = await VoltTask.WhenAll(new[] { Double(3), Double(4) });
        var race = await VoltTask.Race(Double(5), Double(6));
        await using (var scope = VoltScope.Open())
        {
            scope.Spawn(Double(1));
            scope.Spawn(VoltTask.Delay(1));
        }

        var plain = await Double(1).AsTask() + await Double(1).AsValueTask() + await Double(1).Preserve();
        return one + two + list.Sum() + race + plain + await Foreign();
    }

    [VoltTask]
    private static async VoltTask<int> Double(int value)
    {
        await VoltTask.Yield();
        return value * 2;
    }

    [VoltTask]
    private static async VoltTask<int> Foreign()
    {
        await Task.Delay(1);
        try
        {
            await VoltTask.Never().WithTimeout(TimeSpan.FromMilliseconds(1));
            return 0;
        }
        catch (TimeoutException)
        {
            await Task.Delay(1);
            return 6;
        }
    }
}
