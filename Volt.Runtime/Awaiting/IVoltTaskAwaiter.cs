namespace Volt;

/// <summary>How the fallback recognises the awaiter of a Volt task, whatever its result.</summary>
internal interface IVoltTaskAwaiter
{
    TaskAwait Core { get; }
}
