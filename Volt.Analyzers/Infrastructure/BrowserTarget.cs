using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Volt.Analyzers;

/// <summary>Says whether a project is built for the browser.</summary>
internal static class BrowserTarget
{
    /// <summary>The option that says so, or the contrary, when the project file does not.</summary>
    public const string OptionKey = "volt_target_browser";

    public static bool Is(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        var global = provider.GlobalOptions;
        if (global.TryGetValue(OptionKey, out var chosen) || FirstTreeOption(compilation, provider, out chosen))
        {
            return string.Equals(chosen, "true", StringComparison.OrdinalIgnoreCase);
        }

        if (Has(global, "build_property.TargetPlatformIdentifier", "browser")
            || Has(global, "build_property.RuntimeIdentifier", "browser-wasm")
            || Has(global, "build_property.TargetFramework", "-browser")
            || Has(global, "build_property.UsingMicrosoftNETSdkBlazorWebAssembly", "true")
            || Has(global, "build_property.UsingMicrosoftNETSdkWebAssembly", "true"))
        {
            return true;
        }

        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "SupportedOSPlatformAttribute" }
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is string platform
                && platform.StartsWith("browser", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FirstTreeOption(Compilation compilation, AnalyzerConfigOptionsProvider provider, out string? value)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            return provider.GetOptions(tree).TryGetValue(OptionKey, out value);
        }

        value = null;
        return false;
    }

    private static bool Has(AnalyzerConfigOptions options, string key, string text) =>
        options.TryGetValue(key, out var value) && value.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;
}
