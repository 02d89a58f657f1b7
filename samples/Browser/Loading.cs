using System.Runtime.InteropServices.JavaScript;
using Volt;

namespace Browser;

/// <summary>Fetches files of this page, which the server holds back a while: all of them, the quickest, or those that come in time.</summary>
internal static partial class Loading
{
    private static readonly (string Name, int Delay)[] s_files = [("style.css", 300), ("index.html", 700), ("timeline.js", 1_100), ("agents.js", 1_600), ("main.js", 2_400)];

    private static readonly HttpClient s_http = new() { BaseAddress = new Uri(JSHost.GlobalThis.GetPropertyAsJSObject("document")!.GetPropertyAsString("baseURI")!) };

    /// <summary>Waits for all.</summary>
    [VoltTask]
    public static async VoltTask All()
    {
        var said = "Aborted: every fetch has been given up.";
        var run = Begin(Names());
        try
        {
            var sizes = await VoltTask.WhenAll(LoadAll(run));
            said = $"All {sizes.Length} files have come, {sizes.Sum():N0} bytes.";
        }
        finally
        {
            Say(run, said);
        }
    }

    /// <summary>Waits for the first; the others are aborted.</summary>
    [VoltTask]
    public static async VoltTask Race()
    {
        var said = "Aborted: every fetch has been given up.";
        var run = Begin(Names());
        try
        {
            var size = await VoltTask.Race(LoadAll(run));
            said = $"The first one has come, {size:N0} bytes; the others have been given up.";
        }
        finally
        {
            Say(run, said);
        }
    }

    /// <summary>Waits a second for each.</summary>
    [VoltTask]
    public static async VoltTask InTime()
    {
        var said = "Aborted: every fetch has been given up.";
        var run = Begin(Names());
        try
        {
            var tasks = new VoltTask<bool>[s_files.Length];
            for (var i = 0; i < tasks.Length; i++) tasks[i] = LoadInTime(run, i, TimeSpan.FromSeconds(1));
            var came = await VoltTask.WhenAll(tasks);
            said = $"{came.Count(inTime => inTime)} of {came.Length} files have come within a second.";
        }
        finally
        {
            Say(run, said);
        }
    }

    private static VoltTask<int>[] LoadAll(int run)
    {
        var tasks = new VoltTask<int>[s_files.Length];
        for (var i = 0; i < tasks.Length; i++) tasks[i] = Load(run, i);
        return tasks;
    }

    private static string[] Names() => Array.ConvertAll(s_files, static file => file.Name);

    [VoltTask]
    private static async VoltTask<bool> LoadInTime(int run, int lane, TimeSpan time)
    {
        try
        {
            await Load(run, lane).WithTimeout(time);
            return true;
        }
        catch (TimeoutException)
        {
            End(run, lane, "timed out");
            return false;
        }
    }

    [VoltTask]
    private static async VoltTask<int> Load(int run, int lane)
    {
        using var given = new CancellationTokenSource();
        var outcome = "aborted";
        var size = 0;
        try
        {
            using var answer = await s_http.GetAsync($"{s_files[lane].Name}?delay={s_files[lane].Delay}", HttpCompletionOption.ResponseHeadersRead, given.Token);
            using var content = await answer.Content.ReadAsStreamAsync(given.Token);
            var buffer = new byte[16_384];
            while (await content.ReadAsync(buffer, given.Token) is var read and > 0)
            {
                size += read;
                Part(run, lane, size);
            }

            outcome = "loaded";
            return size;
        }
        finally
        {
            // However the task is left, by an abort too: what is under way is given up.
            given.Cancel();
            End(run, lane, outcome);
        }
    }

    [JSImport("begin", "main.js")]
    private static partial int Begin(string[] names);

    [JSImport("part", "main.js")]
    private static partial void Part(int run, int lane, int size);

    [JSImport("end", "main.js")]
    private static partial void End(int run, int lane, string outcome);

    [JSImport("say", "main.js")]
    private static partial void Say(int run, string text);
}
