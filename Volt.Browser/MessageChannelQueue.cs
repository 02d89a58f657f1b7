using System.Runtime.Versioning;

namespace Volt.Browser;

/// <summary>One message channel for all hosts of the page: whoever has posted is called when the message arrives.</summary>
[SupportedOSPlatform("browser")]
internal static class MessageChannelQueue
{
    private static List<BrowserHost> s_waiting = [];
    private static List<BrowserHost> s_called = [];
    private static bool s_open;

    internal static void Post(BrowserHost host)
    {
        if (!s_open)
        {
            s_open = true;
            EventLoop.OpenChannel(EventLoop.Function(Received));
        }

        s_waiting.Add(host);
        if (s_waiting.Count == 1)
        {
            EventLoop.PostMessage(0);
        }
    }

    private static void Received()
    {
        (s_waiting, s_called) = (s_called, s_waiting);
        foreach (var host in s_called)
        {
            host.Turn();
        }

        s_called.Clear();
    }
}
