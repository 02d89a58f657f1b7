namespace Volt;

/// <summary>What the runtime asks of a promise whose result type it does not know.</summary>
internal interface IPromise
{
    /// <summary>Aborts what the promise stands for.</summary>
    bool Abort();
}
