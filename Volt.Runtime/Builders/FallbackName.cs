using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>Reads a method's name out of the type that the compiler made for it, if its attribute gives none.</summary>
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
        return owner is null ? method + suffix : NameGiven(owner, stateMachine) is { } given ? given : $"{owner.Name}.{method}{suffix}";
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Of a method that was trimmed the task goes by its own name.")]
    private static string? NameGiven(Type owner, Type stateMachine)
    {
        var kind = stateMachine.IsGenericType ? stateMachine.GetGenericTypeDefinition() : stateMachine;
        return owner.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .FirstOrDefault(method => method.GetCustomAttribute<AsyncStateMachineAttribute>()?.StateMachineType == kind)?.GetCustomAttribute<VoltTaskAttribute>()?.Name;
    }
}
