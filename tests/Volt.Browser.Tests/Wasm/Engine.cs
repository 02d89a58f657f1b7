using System.Runtime.InteropServices.JavaScript;

namespace Volt.Browser.Tests;

/// <summary>What <c>engine.js</c> gives the tests: event targets and promises, and an event loop that can be looked at and held.</summary>
internal static partial class Engine
{
    internal static bool HasDom { get; } = JSHost.GlobalThis.HasProperty("document");

    internal static string Origin => JSHost.GlobalThis.GetPropertyAsJSObject("voltTest")!.GetPropertyAsString("origin")!;

    /// <summary>Holds the host's timers and frames until the end of the scope: they come only when the test says so.</summary>
    internal static IDisposable HoldTime() => new Held();

    /// <summary>Lets the event loop take a few turns.</summary>
    internal static async Task Turns()
    {
        for (var i = 0; i < 5; i++) await Task.Delay(1);
    }

    [JSImport("globalThis.voltTest.asked")]
    internal static partial int Asked(string function);

    [JSImport("globalThis.voltTest.askedForTurns")]
    internal static partial int AskedForTurns();

    [JSImport("globalThis.voltTest.armed")]
    internal static partial int ArmedTimers();

    [JSImport("globalThis.voltTest.delay")]
    internal static partial double ArmedDelay();

    [JSImport("globalThis.voltTest.fire")]
    internal static partial void FireTimer();

    [JSImport("globalThis.voltTest.frame")]
    internal static partial void Frame();

    [JSImport("globalThis.voltTest.target")]
    internal static partial JSObject Target();

    [JSImport("globalThis.voltTest.event")]
    internal static partial JSObject Event(string type, int detail);

    [JSImport("globalThis.voltTest.emit")]
    internal static partial bool Emit(JSObject target, JSObject jsEvent);

    [JSImport("globalThis.voltTest.emitMany")]
    internal static partial void EmitMany(JSObject target, string type, int count);

    [JSImport("globalThis.voltTest.later")]
    internal static partial Task<int> Later(int milliseconds, int value);

    [JSImport("globalThis.voltTest.laterObject")]
    internal static partial Task<JSObject> LaterObject(int milliseconds);

    [JSImport("globalThis.voltTest.refuse")]
    internal static partial Task Refuse(int milliseconds, string reason);

    [JSImport("globalThis.voltTest.soon")]
    internal static partial void Soon([JSMarshalAs<JSType.Function>] Action callback);

    [JSImport("globalThis.document.getElementById")]
    internal static partial JSObject Element(string id);

    [JSImport("globalThis.HTMLElement.prototype.click.call")]
    internal static partial void Click(JSObject element);

    [JSImport("globalThis.voltTest.hold")]
    private static partial void Hold(bool on);

    private sealed class Held : IDisposable
    {
        internal Held() => Hold(true);

        public void Dispose() => Hold(false);
    }
}
