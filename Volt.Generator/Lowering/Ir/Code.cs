using System.Text;
using Volt.Generator.Models;

namespace Volt.Generator.Lowering.Ir;

[Flags]
internal enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    ReadWrite = Read | Write,
}

internal enum PartKind
{
    Text,

    /// <summary>A variable is read or written.</summary>
    Use,

    /// <summary>A declaration expression: <c>T x</c>, or only the variable if it is declared elsewhere.</summary>
    Declare,

    /// <summary>The name in a verbatim declaration.</summary>
    Name,

    /// <summary>The designation of a pattern.</summary>
    PatternName,

    /// <summary>Before an expression with a pattern whose variables may have to be copied out.</summary>
    PatternOpen,

    /// <summary>After it: copies one variable out, which is always true.</summary>
    PatternCopy,

    /// <summary>The end of such an expression.</summary>
    PatternClose,

    /// <summary>The label that a verbatim statement jumps to.</summary>
    Jump,
}

internal readonly record struct CodePart(PartKind Kind, string Text, Variable? Variable = null, Access Access = Access.None, bool Nested = false, Label? Label = null, IReadOnlyList<Variable>? Group = null);

internal sealed class Label(string name)
{
    public string Name { get; set; } = name;
}

/// <summary>
/// Source text with holes where variables stand. Where a variable lives is decided after all code is made, so the holes are filled when the plan is written.
/// </summary>
internal sealed class Code
{
    private readonly List<CodePart> _parts = [];

    public Code()
    {
    }

    public Code(string text) => Add(text);

    public IReadOnlyList<CodePart> Parts => _parts;

    public bool IsEmpty => _parts.Count == 0;

    /// <summary>Where a function as a whole stands in the source.</summary>
    public SourceSpan Span { get; set; }

    /// <summary>What stands before a function that became a method: its attributes and how it can be reached.</summary>
    public Code? Modifiers { get; set; }

    /// <summary>Can be repeated or moved over later operands without a difference: constants, temporaries, <c>this</c>.</summary>
    public bool IsStable { get; set; }

    /// <summary>Binds as tightly as a primary expression, so it needs no parentheses as an operand.</summary>
    public bool IsPrimary { get; set; }

    public static Code Of(Variable variable, Access access = Access.Read) => new Code { IsPrimary = true }.Use(variable, access);

    public Code Add(string text)
    {
        if (text.Length == 0) return this;
        if (_parts.Count > 0 && _parts[_parts.Count - 1] is { Kind: PartKind.Text } last) _parts[_parts.Count - 1] = last with { Text = last.Text + text };
        else _parts.Add(new(PartKind.Text, text));
        return this;
    }

    public Code Add(CodePart part)
    {
        _parts.Add(part);
        return this;
    }

    public Code Add(Code other)
    {
        foreach (var part in other._parts)
        {
            if (part.Kind == PartKind.Text) Add(part.Text);
            else _parts.Add(part);
        }

        return this;
    }

    /// <summary>The code with something behind it.</summary>
    public Code With(string text) => new Code().Add(this).Add(text);

    public Code Use(Variable variable, Access access = Access.Read, bool nested = false) => Add(new CodePart(PartKind.Use, "", variable, access, nested));

    /// <summary>The variable that the code is, passed by reference.</summary>
    public Code ByReference()
    {
        var code = new Code("ref ");
        foreach (var part in _parts) code.Add(part.Kind == PartKind.Use ? part with { Access = Access.ReadWrite } : part);
        return code;
    }

    /// <summary>The code as an operand of something that binds tightly.</summary>
    public Code AsOperand() => IsPrimary ? this : new Code { IsPrimary = true, IsStable = IsStable }.Add("(").Add(this).Add(")");

    /// <summary>The closures that nested functions in this code capture.</summary>
    public IEnumerable<ClosureScope> CapturedScopes() =>
        _parts.Where(static part => part.Nested).Select(static part => part.Variable?.Owner ?? part.Variable?.Closure).OfType<ClosureScope>().Distinct();

    public IEnumerable<Variable> Declared() =>
        _parts.Where(part => part.Kind is PartKind.Declare or PartKind.PatternName or PartKind.Name).Select(part => part.Variable!);

    /// <summary>The text, once it is decided where each variable lives.</summary>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            switch (part.Kind)
            {
                case PartKind.Text:
                    text.Append(part.Text);
                    break;
                case PartKind.Use:
                    text.Append(part.Nested ? part.Variable!.NestedAccessText : part.Variable!.AccessText);
                    break;
                case PartKind.Declare:
                    text.Append(part.Variable!.IsAssignedWhereDeclared ? part.Variable.AccessText : part.Text + " " + part.Variable.Name);
                    break;
                case PartKind.Name:
                    text.Append(part.Variable!.Name);
                    break;
                case PartKind.PatternName:
                    text.Append(part.Variable!.IsAssignedWhereDeclared ? part.Variable.PatternName : part.Variable.Name);
                    break;
                case PartKind.PatternOpen:
                    if (part.Group!.Any(variable => variable.IsAssignedWhereDeclared)) text.Append('(');
                    break;
                case PartKind.PatternCopy:
                    if (part.Variable!.IsAssignedWhereDeclared) text.Append($" && ({part.Variable.AccessText} = {part.Variable.PatternName}) is var _");
                    break;
                case PartKind.PatternClose:
                    if (part.Group!.Any(variable => variable.IsAssignedWhereDeclared)) text.Append(')');
                    break;
                case PartKind.Jump:
                    text.Append(part.Label!.Name);
                    break;
            }
        }

        return text.ToString();
    }

    public override string ToString() => Render();
}
