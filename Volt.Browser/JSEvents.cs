using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Volt.Browser;

/// <summary>The events of elements, windows, sockets and all other event targets as streams.</summary>
[SupportedOSPlatform("browser")]
public static class JSEvents
{
    /// <summary>
    /// Listens to an event. The stream owns the event objects: one lives until the next one is asked for. What is true only while an event is
    /// dispatched, as its <c>currentTarget</c>, is to be had from <see cref="Events{T}"/> alone.
    /// </summary>
    /// <param name="target">An event target.</param>
    /// <param name="type">The type of the event, as <c>click</c>.</param>
    /// <param name="options">What happens when an event is dispatched.</param>
    public static JSEventStream<JSObject> Events(this JSObject target, string type, JSEventOptions options = JSEventOptions.None) =>
        new(target, type, null, options);

    /// <summary>Listens to an event, and keeps what a function reads from it while it is dispatched.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="target">An event target.</param>
    /// <param name="type">The type of the event, as <c>click</c>.</param>
    /// <param name="select">Reads from an event, which is gone afterwards. Its exceptions come out of the stream.</param>
    /// <param name="options">What happens when an event is dispatched.</param>
    public static JSEventStream<T> Events<T>(this JSObject target, string type, Func<JSObject, T> select, JSEventOptions options = JSEventOptions.None)
    {
        ArgumentNullException.ThrowIfNull(select);
        return new(target, type, select, options);
    }
}
