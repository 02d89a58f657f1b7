namespace Volt;

/// <summary>What to call a leaf in a dump.</summary>
internal static class LeafName
{
    internal static string Of(Type awaiter)
    {
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

        return name.EndsWith("Awaiter", StringComparison.Ordinal) && name.Length > "Awaiter".Length
            ? name[..^"Awaiter".Length]
            : name;
    }
}
