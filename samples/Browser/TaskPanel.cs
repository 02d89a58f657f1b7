using System.Runtime.InteropServices.JavaScript;
using Volt;

namespace Browser;

/// <summary>The list of live tasks: what each one is called, how far it is, and the line at which it waits.</summary>
internal static partial class TaskPanel
{
    /// <summary>Shows the page's own tasks, this one among them, twice a second.</summary>
    [VoltTask]
    public static async VoltTask Watch()
    {
        var interval = VoltTask.Interval(TimeSpan.FromSeconds(0.5), VoltMissedTicks.Skip);
        while (true)
        {
            List<string> cells = [];
            foreach (var task in Page.Runtime.GetTasks())
            {
                cells.AddRange([task.Id.ToString(), task.Name, task.Status.ToString(), task.Age?.ToString("N0") ?? "", .. Chain(task)]);
            }

            ShowTasks([.. cells]);
            await interval.Next();
        }
    }

    /// <summary>Counts the agents by the line at which they wait, when asked to.</summary>
    [VoltTask]
    public static async VoltTask ServeCensus()
    {
        await foreach (var _ in Page.Clicks("census"))
        {
            var lines = Simulation.Tasks()
                .GroupBy(static task => task.Frames is [.., var last] ? $"{task.Name} at {Place(last)}" : $"{task.Name}, {task.Status}")
                .OrderByDescending(static group => group.Count())
                .Select(static group => $"{group.Count():N0} × {group.Key}");
            ShowCensus([.. lines]);
        }
    }

    // The method and line of the outermost await, and what is waited for at the innermost.
    private static string[] Chain(VoltTaskInfo task) => task.Frames switch
    {
        [] => ["", ""],
        [var only] => [Place(only), ""],
        [var first, .., var last] => [Place(first), Place(last)],
    };

    private static string Place(VoltFrame frame) => frame.File is null ? frame.Method : $"{Path.GetFileName(frame.File.Replace('\\', '/'))}:{frame.Line}";

    [JSImport("showTasks", "main.js")]
    private static partial void ShowTasks(string[] cells);

    [JSImport("showCensus", "main.js")]
    private static partial void ShowCensus(string[] lines);
}
