namespace Volt;

/// <summary>One method in a task's chain of awaits.</summary>
/// <param name="Method">The method, as "Type.Method", or what a leaf waits for.</param>
/// <param name="File">The source file of the await, if known.</param>
/// <param name="Line">The line of the await; zero if not known.</param>
public readonly record struct VoltFrame(string Method, string? File, int Line)
{
    /// <summary>The frame as one line of a dump.</summary>
    public override string ToString() => File is null ? Method : $"{Method} in {File}:{Line}";
}
