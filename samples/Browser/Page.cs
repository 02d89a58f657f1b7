using System.Runtime.InteropServices.JavaScript;
using Volt;
using Volt.Browser;

namespace Browser;

/// <summary>The page's own tasks. They live on the browser's event loop; the agents of the canvas have a runtime of their own.</summary>
internal static partial class Page
{
    private static TaskId s_scenario;

    internal static VoltRuntime Runtime { get; } = new(new VoltOptions { Host = new BrowserHost(), TrackTasks = true });

    /// <summary>Starts them.</summary>
    internal static Task Run()
    {
        Runtime.Spawn(Serve("load-all", static () => Loading.All()));
        Runtime.Spawn(Serve("load-race", static () => Loading.Race()));
        Runtime.Spawn(Serve("load-timeout", static () => Loading.InTime()));
        Runtime.Spawn(ServeAbort());
        Runtime.Spawn(TaskPanel.Watch());
        Runtime.Spawn(TaskPanel.ServeCensus());
        return Runtime.RunAsync();
    }

    /// <summary>The clicks on a button, one after the other.</summary>
    internal static JSEventStream<bool> Clicks(string button)
    {
        using var element = ById(button);
        return element.Events("click", static _ => true);
    }

    [VoltTask]
    private static async VoltTask Serve(string button, Func<VoltTask> scenario)
    {
        await foreach (var _ in Clicks(button))
        {
            Runtime.Abort(s_scenario);
            s_scenario = Runtime.Spawn(scenario());
        }
    }

    [VoltTask]
    private static async VoltTask ServeAbort()
    {
        await foreach (var _ in Clicks("load-abort")) Runtime.Abort(s_scenario);
    }

    [JSImport("globalThis.document.getElementById")]
    private static partial JSObject ById(string id);
}
