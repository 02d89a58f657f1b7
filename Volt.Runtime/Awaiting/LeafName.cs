using System.Runtime.CompilerServices;

namespace Volt;

/// <summary>What to call an awaiter in a dump: what it is the awaiter of.</summary>
internal static class LeafName
{
    internal static string Of(Type awaiter)
    {
        if (awaiter == typeof(YieldAwaitable.YieldAwaiter))
        {
            return "Task.Yield";
        }

        var type = awaiter;
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        var name = type.Name;
        var tick = name.IndexOf('`');
        if (tick >= 0)
        {
            name = name[..tick];
        }

        name = Without(name, "Awaiter");
        name = name is "ConfiguredTaskAwaitable" ? "Task" : name is "ConfiguredValueTaskAwaitable" ? "ValueTask" : name;
        return awaiter.IsGenericType
            ? $"{name}<{string.Join(", ", awaiter.GetGenericArguments().Select(static argument => argument.Name))}>"
            : name;
    }

    private static string Without(string name, string end) =>
        name.EndsWith(end, StringComparison.Ordinal) && name.Length > end.Length ? name[..^end.Length] : name;
}
