namespace Volt.Conformance;

/// <summary>The types that random programs compute with.</summary>
public enum Kind
{
    Int,
    Bool,
    String,
    Long,
    NullableInt,
    IntArray,
    Cell,
    SCell,
    Func,
    Tuple,
    Object,
}

/// <summary>A name that can be used at some place of a random program.</summary>
public sealed record Variable(string Name, Kind Kind, bool Writable = true);

/// <summary>What is visible and allowed at a place.</summary>
public sealed class Scope(Scope? outer)
{
    private readonly List<Variable> _variables = [];

    public Scope? Outer { get; } = outer;

    public bool Await { get; init; } = outer?.Await ?? false;

    public bool InLoop { get; init; } = outer?.InLoop ?? false;

    /// <summary>How many loops are around this place.</summary>
    public int Loops { get; init; } = outer?.Loops ?? 0;

    public bool CanReturn { get; init; } = outer?.CanReturn ?? false;

    /// <summary>Whether this is the inside of a <c>finally</c>, which nothing may leave.</summary>
    public bool InFinally { get; init; } = outer?.InFinally ?? false;

    public bool InCatch { get; init; } = outer?.InCatch ?? false;

    /// <summary>
    /// Whether this is the filter of a catch. The C# compiler loses the effect of a place there that holds a switch expression (<c>a[x switch { … }]++</c>)
    /// once the catch awaits, so that there is nothing to compare with.
    /// </summary>
    public bool InFilter { get; init; } = outer?.InFilter ?? false;

    /// <summary>Blocks with labels hold no using declarations, which no jump may cross.</summary>
    public bool HasLabels { get; init; }

    /// <summary>Labels that can be jumped to from here.</summary>
    public List<string> Labels { get; init; } = outer is null ? [] : [.. outer.Labels];

    /// <summary>A name that this scope cannot use: a field of a struct, in a lambda.</summary>
    public string? Hides { get; init; } = outer?.Hides;

    public Kind Returns { get; init; } = outer?.Returns ?? Kind.Int;

    public int Depth { get; } = (outer?.Depth ?? -1) + 1;

    public void Add(Variable variable) => _variables.Add(variable);

    /// <summary>Those that are declared here.</summary>
    public IReadOnlyList<Variable> Own => _variables;

    public IEnumerable<Variable> Variables => (Outer is null ? _variables : _variables.Concat(Outer.Variables)).Where(v => v.Name != Hides);
}
