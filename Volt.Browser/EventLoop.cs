using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Volt.Browser;

/// <summary>
/// The few functions of the event loop that a host needs. Callbacks cross the border once, when they are made; after that a
/// request is one call with a proxy, and allocates nothing. No script file is needed, and nothing is evaluated.
/// </summary>
[SupportedOSPlatform("browser")]
internal static partial class EventLoop
{
    private static JSObject? s_channel;

    /// <summary>
    /// Makes a JavaScript function of a delegate. Bound, since the interop hands out no proxy for its own wrapper of a delegate.
    /// </summary>
    internal static JSObject Function(Action callback) => Bind(callback, null);

    /// <inheritdoc cref="Function"/>
    internal static JSObject Listener(Action<JSObject> callback) => BindListener(callback, null);

    internal static bool Has(string function) => JSHost.GlobalThis.GetTypeOfProperty(function) == "function";

    /// <summary>A message channel whose arrival calls a function: the quickest way to a task of one's own in a browser.</summary>
    internal static void OpenChannel(JSObject received)
    {
        using var constructor = JSHost.GlobalThis.GetPropertyAsJSObject("MessageChannel")!;
        s_channel = Construct(constructor, []);
        using var port = s_channel.GetPropertyAsJSObject("port1")!;
        port.SetProperty("onmessage", received);
        JSHost.GlobalThis.SetProperty("__voltChannel", s_channel);
    }

    [JSImport("globalThis.__voltChannel.port2.postMessage")]
    internal static partial void PostMessage(int value);

    [JSImport("globalThis.setImmediate")]
    internal static partial void SetImmediate(JSObject function);

    [JSImport("globalThis.queueMicrotask")]
    internal static partial void QueueMicrotask(JSObject function);

    [JSImport("globalThis.requestAnimationFrame")]
    internal static partial void RequestAnimationFrame(JSObject function);

    // A number in browsers, an object in Node.
    [JSImport("globalThis.setTimeout")]
    [return: JSMarshalAs<JSType.Any>]
    internal static partial object? SetTimeout(JSObject function, int milliseconds);

    [JSImport("globalThis.clearTimeout")]
    internal static partial void ClearTimeout([JSMarshalAs<JSType.Any>] object? timer);

    [JSImport("globalThis.EventTarget.prototype.addEventListener.call")]
    internal static partial void AddEventListener(JSObject target, string type, JSObject listener);

    [JSImport("globalThis.EventTarget.prototype.removeEventListener.call")]
    internal static partial void RemoveEventListener(JSObject target, string type, JSObject listener);

    [JSImport("globalThis.Event.prototype.preventDefault.call")]
    internal static partial void PreventDefault(JSObject jsEvent);

    [JSImport("globalThis.Function.prototype.bind.call")]
    private static partial JSObject Bind([JSMarshalAs<JSType.Function>] Action function, JSObject? receiver);

    [JSImport("globalThis.Function.prototype.bind.call")]
    private static partial JSObject BindListener([JSMarshalAs<JSType.Function<JSType.Object>>] Action<JSObject> callback, JSObject? receiver);

    [JSImport("globalThis.Reflect.construct")]
    private static partial JSObject Construct(JSObject constructor, [JSMarshalAs<JSType.Array<JSType.Any>>] object[] arguments);
}
