namespace Volt;

/// <summary>How a continuation is handed to an awaiter: decided by its static type, so that no struct is boxed for the question.</summary>
internal interface IRegistration<TAwaiter>
{
    /// <summary>Hands it over. What the awaiter does to call back may depend on the synchronisation context, which the caller restores.</summary>
    static abstract void Register(ref TAwaiter awaiter, Action continuation);
}
