using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Volt.TestSupport;

/// <summary>The reference assemblies of the SDK that runs the tests, or the runtime's own where the SDK has none.</summary>
public static class FrameworkReferences
{
    private static ImmutableArray<MetadataReference> s_all;

    public static ImmutableArray<MetadataReference> All => s_all.IsDefault ? s_all = Find() : s_all;

    private static ImmutableArray<MetadataReference> Find()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/ is where this runtime lives.
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        var folder = Directory.Exists(packs)
            ? Directory.GetDirectories(packs, "10.*")
                .OrderByDescending(f => f, StringComparer.Ordinal)
                .Select(f => Path.Combine(f, "ref", "net10.0"))
                .FirstOrDefault(Directory.Exists)
            : null;
        var files = folder is not null
            ? Directory.GetFiles(folder, "*.dll")
            : ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
                .Where(f => Path.GetFileName(f).StartsWith("System.", StringComparison.Ordinal)
                            || Path.GetFileName(f) is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll").ToArray();

        // One of them has an alias too, for the programs that use one.
        return [.. files.Select(f => (MetadataReference)MetadataReference.CreateFromFile(
            f, Path.GetFileName(f) == "System.Runtime.dll" ? new MetadataReferenceProperties(aliases: ["global", "rt"]) : default))];
    }
}
