namespace Volt.Tests;

/// <summary>For tests that change what the whole process sees, and for those that it would disturb: event listeners, byte counts.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    internal const string Name = "Alone";
}
