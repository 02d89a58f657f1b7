namespace Volt.TestSupport;

/// <summary>What became of one program.</summary>
public sealed class CaseReport(CaseProgram program)
{
    public CaseProgram Program { get; } = program;

    /// <summary>Differences, compile errors and the like; empty: all is well.</summary>
    public List<string> Failures { get; } = [];

    public int Methods { get; set; }

    /// <summary>Reasons, one for each annotated method that was not lowered.</summary>
    public List<string> Fallbacks { get; } = [];

    public int Lowered => Methods - Fallbacks.Count;

    public int Runs { get; set; }

    /// <summary>Generated text that belongs to it.</summary>
    public string Generated { get; set; } = "";

    public bool Failed => Failures.Count > 0;

    public override string ToString() => Program.Name + (Failed ? ": " + string.Join("\n", Failures) : ": ok");
}
