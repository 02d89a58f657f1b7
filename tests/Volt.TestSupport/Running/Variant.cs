namespace Volt.TestSupport;

/// <summary>The three ways that one source is run.</summary>
public enum Variant
{
    /// <summary>As ordinary <c>async Task</c> methods on a single-threaded pump: what C# says.</summary>
    Plain,

    /// <summary>Under Volt without the generator: the compiler's own state machines.</summary>
    Fallback,

    /// <summary>Under Volt with the generator.</summary>
    Lowered,
}
