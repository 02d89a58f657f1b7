using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Tests;

/// <summary>The references that test sources are compiled against: the SDK's own reference assemblies and Volt.Runtime.</summary>
internal static class Framework
{
    public static IReadOnlyList<MetadataReference> References { get; } = Load();

    private static List<MetadataReference> Load()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/ is where this process runs from.
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        var pack = Directory.GetDirectories(packs)
            .Where(d => Directory.Exists(Path.Combine(d, "ref", "net10.0")))
            .OrderBy(d => Version.TryParse(Path.GetFileName(d), out var version) ? version : new Version(0, 0))
            .Last();
        var references = Directory.GetFiles(Path.Combine(pack, "ref", "net10.0"), "*.dll")
            .Order(StringComparer.Ordinal)
            .Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))
            .ToList();
        references.Add(MetadataReference.CreateFromFile(typeof(VoltTask).Assembly.Location));
        return references;
    }
}
