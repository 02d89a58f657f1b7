namespace Volt.Browser;

/// <summary>When the event loop calls a runtime that has something to do.</summary>
public enum Pacing
{
    /// <summary>As a task of the event loop of its own (a message, or <c>setImmediate</c> in Node): soon, and input and painting have their turn.</summary>
    Macrotask,

    /// <summary>
    /// Before the event loop does anything else. What is left when the slice is over waits for a macrotask, so that the page
    /// stays live.
    /// </summary>
    Microtask,

    /// <summary>
    /// Once a frame, before the page is painted, so that <see cref="VoltTask.NextTick"/> waits for the next frame. In a tab that is
    /// hidden, where there are no frames, a timer takes over.
    /// </summary>
    AnimationFrame,
}
