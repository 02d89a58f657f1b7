using Hello;
using Volt;

var rt = new VoltRuntime();
rt.Spawn(Jobs.Hello());
for (var i = 0; i < 5; i++) rt.Spawn(Jobs.Process(i));
rt.Run();                                    // until every task is complete

SpawnBenchmark.Run(args);

static partial class Jobs
{
    [VoltTask] public static async VoltTask Hello() => Console.WriteLine("Hello from an async task!");

    [VoltTask] public static async VoltTask Process(int i)
    {
        await VoltTask.Yield();
        Console.WriteLine($"Processing task {i}, twice that is {await Double(i)}");
    }

    [VoltTask] static async VoltTask<int> Double(int i) { await VoltTask.Yield(); return i * 2; }
}
