namespace Volt.Generator.Tests;

/// <summary>For tests that the work of others would disturb: byte counts, exceptions of the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    internal const string Name = "Alone";
}
