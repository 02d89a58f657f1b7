using System.Reflection;

namespace Volt.Analyzers.Tests;

internal static class Repository
{
    /// <summary>The root of the repository that the tests were built from.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;
}
