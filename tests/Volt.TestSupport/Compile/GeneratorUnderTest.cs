using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Volt.TestSupport;

/// <summary>The generators of Volt.Generator.dll, found by their attribute.</summary>
public static class GeneratorUnderTest
{
    private static Type[]? s_types;

    private static Type[] Types => s_types ??= Load().GetTypes()
        .Where(t => t.GetCustomAttribute<GeneratorAttribute>() is not null).ToArray();

    // Another build of the generator can be put under the same tests.
    private static Assembly Load() => Environment.GetEnvironmentVariable("VOLT_GENERATOR") is { Length: > 0 } path
        ? Assembly.LoadFrom(path)
        : Assembly.Load("Volt.Generator");

    /// <summary>Whether there is a generator at all.</summary>
    public static bool Exists => Types.Length > 0;

    public static ISourceGenerator[] Create() => Types.Select(t => Activator.CreateInstance(t) switch
    {
        IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
        ISourceGenerator plain => plain,
        _ => throw new InvalidOperationException(t + " is not a generator"),
    }).ToArray();
}
