using System.Text;
using Volt.Generator.Models;

namespace Volt.Generator.Emit;

/// <summary>Writes indented lines and keeps the <c>#line</c> state: code of the user's points back to its file, the rest is hidden from the debugger.</summary>
internal sealed class IndentedWriter(string file = "", int line = 1)
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private int _mappedLine = Unmapped;
    private string _mappedFile = "";

    private const int Unmapped = 0;
    private const int Hidden = -1;

    /// <summary>C# lets a directive name no column behind this one.</summary>
    private const int MaxColumn = 65536;

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _indent * 4);
            _text.Append(text);
        }

        _text.Append('\n');
    }

    public void Lines(string text)
    {
        foreach (var line in text.Split('\n')) Line(line.TrimEnd('\r'));
    }

    public void Open(string header)
    {
        if (header.Length > 0) Line(header);
        Line("{");
        _indent++;
    }

    public void Close(string suffix = "")
    {
        _indent--;
        Line("}" + suffix);
    }

    /// <summary>A label stands one step to the left of the code that it marks.</summary>
    public void Label(string text)
    {
        _indent--;
        Line(text);
        _indent++;
    }

    /// <summary>What follows is the generator's own and no place for a breakpoint.</summary>
    public void Hide()
    {
        if (_mappedLine == Hidden) return;
        _text.Append("#line hidden\n");
        _mappedLine = Hidden;
    }

    /// <summary>Back to the generated file's own lines.</summary>
    public void Unmap()
    {
        if (_mappedLine == Unmapped) return;
        _text.Append("#line default\n");
        _mappedLine = Unmapped;
    }

    /// <summary>Code that stands for a span of the user's file.</summary>
    public void Mapped(string text, SourceSpan span)
    {
        var (first, last, name) = (span.StartLine + line - 1, span.EndLine + line - 1, span.File ?? file);
        if (name.Length > 0) _text.Append(CanBeMapped(span) ? $"#line ({first}, {span.StartColumn}) - ({last}, {span.EndColumn}) {_indent * 4 + 1} \"{name}\"\n" : $"#line {first} \"{name}\"\n");
        Line(text);
        _mappedLine = first + 1;
        Hide();
    }

    private static bool CanBeMapped(SourceSpan span) => Math.Max(span.StartColumn, span.EndColumn) <= MaxColumn;

    /// <summary>Code copied from the user's file, at the columns it has there.</summary>
    public void Verbatim(string text, SourceSpan span)
    {
        var (first, name) = (span.StartLine + line - 1, span.File ?? file);
        if ((_mappedLine != first || _mappedFile != name) && name.Length > 0) _text.Append($"#line {first} \"{name}\"\n");
        _text.Append(' ', span.StartColumn - 1).Append(text).Append('\n');
        _mappedFile = name;
        _mappedLine = first + text.Count(static character => character == '\n') + 1;
    }

    public override string ToString() => _text.ToString();
}
