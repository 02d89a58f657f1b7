namespace Volt.TestSupport;

/// <summary>One program that is run all ways: files of its own, and the type whose static <c>Run(int)</c> starts it.</summary>
public sealed record CaseProgram(string Name, string EntryType, SourceFile File)
{
    /// <summary>The values of the input, and so the point that fails; 0: none.</summary>
    public IReadOnlyList<int> Inputs { get; init; } = [0, 1, 2, 3, 4, 5];

    /// <summary>Ways of completing the points.</summary>
    public IReadOnlyList<int> Phases { get; init; } = [0, 1, 2, 3];

    /// <summary>Whether plain tasks do the same; if not, the fallback is the measure.</summary>
    public bool ComparePlain { get; init; } = true;

    /// <summary>Whether it must be compiled by itself.</summary>
    public bool Alone { get; init; }
}
