using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Volt.TestSupport;

/// <summary>The generators of Volt.Generator.dll, found by their attribute.</summary>
public static class GeneratorUnderTest
{
    private static Type[]? s_types;

    private static Type[] Types => s_types ??= Assembly.Load("Volt.Generator").GetTypes()
        .Where(t => t.GetCustomAttribute<GeneratorAttribute>() is not null).ToArray();

    /// <summary>Whether there is a generator at all.</summary>
    public static bool Exists => Types.Length > 0;

    public static ISourceGenerator[] Create() => Types.Select(t => Activator.CreateInstance(t) switch
    {
        IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
        ISourceGenerator plain => plain,
        _ => throw new InvalidOperationException(t + " is not a generator"),
    }).ToArray();
}
