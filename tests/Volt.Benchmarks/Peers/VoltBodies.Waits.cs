using Volt.Benchmarks.Harness;

namespace Volt.Benchmarks.Peers;

internal static partial class VoltBodies
{
    [VoltTask]
    public static async VoltTask Ping(Handoff to, Handoff from, int times)
    {
        for (var i = 0; i < times; i++)
        {
            to.Give(i);
            Sink.Sum += await from;
        }
    }

    [VoltTask]
    public static async VoltTask Pong(Handoff from, Handoff to, int times)
    {
        for (var i = 0; i < times; i++) to.Give(await from + 1);
    }

    [VoltTask]
    public static async VoltTask Delayed(TimeSpan time)
    {
        await VoltTask.Delay(time);
        Sink.Sum++;
    }

    [VoltTask]
    public static async VoltTask Waiting()
    {
        try
        {
            await VoltTask.Never();
        }
        finally
        {
            Sink.Sum++;
        }
    }

    [VoltTask]
    public static async VoltTask Pooled(int times)
    {
        for (var i = 0; i < times; i++) Sink.Sum += await ForeignSource.OnPool();
    }
}
