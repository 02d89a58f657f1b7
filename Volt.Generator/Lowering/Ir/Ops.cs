using Volt.Generator.Models;

namespace Volt.Generator.Lowering.Ir;

/// <summary>One step of the lowered body. Only <see cref="AwaitOp"/> suspends; only <see cref="TryOp"/> nests.</summary>
internal abstract class Op
{
    public SourceSpan Span { get; set; }
}

/// <summary>Code without an await: a whole statement.</summary>
internal sealed class ExecOp(Code code) : Op
{
    public Code Code { get; } = code;

    /// <summary>Copied as it stands, with the source's own layout.</summary>
    public bool Verbatim { get; init; }

    /// <summary>The variable that this step certainly assigns.</summary>
    public Variable? Assigns { get; init; }

    /// <summary>Control never passes to the next step.</summary>
    public bool Exits { get; init; }
}

/// <summary>The declaration of one variable.</summary>
internal sealed class DeclareOp(Variable variable, string typeText, Code? value) : Op
{
    public Variable Variable { get; } = variable;

    /// <summary>As the source writes it: <c>var</c> stays <c>var</c>.</summary>
    public string TypeText { get; } = typeText;

    public Code? Value { get; } = value;

    /// <summary>The value in the form an assignment needs, where that differs (array initialisers).</summary>
    public Code? AssignedValue { get; init; }
}

/// <summary>A new closure object for a scope that is being entered.</summary>
internal sealed class EnterClosureOp(ClosureScope scope) : Op
{
    public ClosureScope Scope { get; } = scope;

    /// <summary>A filter has made it already; only what it leads to is missing.</summary>
    public bool IsMade { get; init; }
}

internal sealed class LabelOp(Label label) : Op
{
    public Label Label { get; } = label;
}

internal sealed class GotoOp(Label label) : Op
{
    public Label Label { get; } = label;
}

/// <summary>Jumps when the condition has the given value.</summary>
internal sealed class BranchOp(Code condition, bool when, Label label) : Op
{
    public Code Condition { get; } = condition;

    public bool When { get; } = when;

    public Label Label { get; } = label;
}

/// <summary>A jump by constant: the dispatcher of a switch statement.</summary>
internal sealed class SwitchOp(Code value, IReadOnlyList<(Code? Constant, Label Label)> cases) : Op
{
    public Code Value { get; } = value;

    public IReadOnlyList<(Code? Constant, Label Label)> Cases { get; } = cases;
}

/// <summary>Begins a stream whose machine, or whose enumerator, lies in a field; nothing of it runs yet.</summary>
internal sealed class StartOp(Code arguments, string field, AwaitedChild child) : Op
{
    public Code Arguments { get; } = arguments;

    public string Field { get; } = field;

    public AwaitedChild Child { get; } = child;
}

/// <summary>A suspension point.</summary>
internal sealed class AwaitOp(AwaitKind kind, Code begin) : Op
{
    public AwaitKind Kind { get; } = kind;

    /// <summary>The awaitable, or for a child the argument list.</summary>
    public Code Begin { get; } = begin;

    public string Field { get; set; } = "";

    /// <summary>The local that takes a foreign awaiter out of the machine before its result is read.</summary>
    public string AwaiterLocal { get; set; } = "";

    /// <summary>Whether what is awaited is a Volt task itself, and not something that stands for one.</summary>
    public bool Takes { get; init; }

    public AwaitedChild? Child { get; set; }

    /// <summary>What a join awaits side by side.</summary>
    public List<JoinedChild> Joined { get; init; } = [];

    /// <summary>How an abort leaves from here: code that never falls through.</summary>
    public Code AbortExit { get; set; } = new();

    public string StateName { get; set; } = "";

    public int Line { get; set; }

    public bool InTry { get; set; }

    public List<Variable> Live { get; } = [];
}

/// <summary>A direct call of an annotated method that is awaited, perhaps through <c>base</c>: the type itself may have a factory of that name too.</summary>
internal sealed record AwaitedChild(int Edge, Code? Receiver, Code Factory, bool IsBase);

internal sealed class TryOp : Op
{
    public List<Op> Body { get; set; } = [];

    public List<CatchOp> Catches { get; } = [];

    public List<Op>? Finally { get; set; }

    /// <summary>The suspension points in the body, those of a <c>try</c> inside it among them.</summary>
    public IEnumerable<AwaitOp> Suspensions => Body.SelectMany(static op => op switch
    {
        AwaitOp suspension => [suspension],
        TryOp region => region.Suspensions,
        _ => [],
    });

    /// <summary>Where the dispatch enters; set when the body suspends.</summary>
    public Label? Entry { get; set; }
}

internal sealed class CatchOp(Code header, List<Op> body)
{
    public Code Header { get; } = header;

    public bool HasFilter { get; init; }

    public List<Op> Body { get; } = body;

    public SourceSpan Span { get; set; }
}

/// <summary>Leaves the machine: completed or aborted.</summary>
internal sealed class ExitOp(string status) : Op
{
    public string Status { get; } = status;
}
