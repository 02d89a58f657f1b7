using System.Text.RegularExpressions;

namespace Volt.TestSupport;

/// <summary>Turns a Volt program into the same program on tasks, by replacing words.</summary>
public static partial class PlainSource
{
    public static string From(string volt)
    {
        var text = Attribute().Replace(volt, "");
        text = AttributeFirst().Replace(text, "[");
        text = text.Replace("VoltTask.Yield()", "Volt.Cases.PlainYield.Now", StringComparison.Ordinal);
        return Type().Replace(text, "Task");
    }

    [GeneratedRegex(@"\[(Volt\.)?VoltTask(\([^\)\]]*\))?\]")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\[(Volt\.)?VoltTask(\([^\)\]]*\))?\s*,\s*")]
    private static partial Regex AttributeFirst();

    [GeneratedRegex(@"\b(?:Volt\.)?VoltTask\b")]
    private static partial Regex Type();
}
