using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Volt.Generator.Models;

/// <summary>A diagnostic as plain values, so that a cached model holds no location of a syntax tree.</summary>
internal sealed record DiagnosticInfo(string Id, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        var lines = location.GetLineSpan();
        return new(descriptor.Id, lines.Path, location.SourceSpan, lines.Span, arguments.ToEquatableArray());
    }

    /// <summary>The same in code that stands elsewhere now.</summary>
    public DiagnosticInfo Moved(int characters, int lines) => this with
    {
        Span = new TextSpan(Span.Start + characters, Span.Length),
        Lines = new LinePositionSpan(new LinePosition(Lines.Start.Line + lines, Lines.Start.Character), new LinePosition(Lines.End.Line + lines, Lines.End.Character)),
    };

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Diagnostics.ById(Id), Location.Create(Path, Span, Lines), Arguments.Cast<object>().ToArray());
}
