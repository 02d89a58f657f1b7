using Microsoft.CodeAnalysis;

namespace Volt.Generator;

/// <summary>What the generator reports. Shape rules (VOLT0001 to VOLT0009) belong to the analyzers.</summary>
internal static class Diagnostics
{
    private const string Category = "Volt.Lowering";
    private const string Help = "https://github.com/volt-dotnet/volt/blob/main/docs/rules/";

    public static readonly DiagnosticDescriptor NotLowered = new(
        "VOLT0010",
        "The body runs on the fallback",
        "'{0}' is not lowered and runs on the fallback method builder: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "VOLT0010.md");

    public static readonly DiagnosticDescriptor NotIntercepted = new(
        "VOLT0011",
        "The call runs on the fallback",
        "This call of '{0}' cannot be intercepted and runs on the fallback method builder: {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "VOLT0011.md");

    public static readonly DiagnosticDescriptor LoweringFailed = new(
        "VOLT0012",
        "The compiler failed on this body",
        "'{0}' is not lowered because the generator failed on it, and runs on the fallback method builder; please report this: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "VOLT0012.md");

    public static DiagnosticDescriptor ById(string id) => id switch
    {
        "VOLT0010" => NotLowered,
        "VOLT0011" => NotIntercepted,
        "VOLT0012" => LoweringFailed,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, null),
    };
}
