namespace Volt.Generator.Models;

/// <summary>
/// A place in a user's file, one-based as <c>#line</c> counts; lines count from the first one of the method's declaration. <paramref name="File"/> is null in the file of that one:
/// a directive in the body may name another.
/// </summary>
internal readonly record struct SourceSpan(int StartLine, int StartColumn, int EndLine, int EndColumn, string? File = null)
{
    public static readonly SourceSpan Hidden = default;

    public bool IsHidden => StartColumn == 0;
}
