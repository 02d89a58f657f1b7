namespace Volt.Browser;

/// <summary>What happens to an event at the moment it is dispatched, before the task that waits for it runs.</summary>
[Flags]
public enum JSEventOptions
{
    /// <summary>Every event is kept until it is asked for.</summary>
    None = 0,

    /// <summary>Only the newest event is kept: right for pointer moves, scrolling and resizing.</summary>
    Latest = 1,

    /// <summary>The browser's own answer to the event is prevented. A task runs too late to do so itself.</summary>
    PreventDefault = 2,
}
