namespace Volt;

/// <summary>Reads a method's name out of the type that the compiler made for it.</summary>
internal static class FallbackName
{
    internal static string Of(Type stateMachine)
    {
        // A state machine's type is named <Method>d__7, a lambda's <<Method>b__0>d, a local function's <<Method>g__Local|0>d.
        var name = stateMachine.Name;
        var end = name.LastIndexOf('>');
        var start = name.LastIndexOf('<', Math.Max(end, 0));
        if (start < 0 || end <= start + 1)
        {
            return name;
        }

        var method = name[(start + 1)..name.IndexOf('>', start)];
        var owner = stateMachine.DeclaringType;
        while (owner is not null && owner.Name.StartsWith('<'))
        {
            owner = owner.DeclaringType;
        }

        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        var suffix = local >= 0 ? $".{name[(local + 4)..name.IndexOf('|', local)]}"
            : name.StartsWith("<<", StringComparison.Ordinal) ? " (lambda)"
            : "";
        return owner is null ? method + suffix : $"{owner.Name}.{method}{suffix}";
    }
}
