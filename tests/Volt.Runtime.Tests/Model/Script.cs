namespace Volt.Tests.Model;

/// <summary>What one instruction of a scripted task does.</summary>
internal enum Do
{
    Log,
    Yield,
    Gate,
    Delay,
    Call,
    Start,
    Join,
    AbortHandle,
    Spawn,
    Throw,
    SetGate,
    AbortRoot,

    /// <summary>Both children side by side.</summary>
    All,

    /// <summary>Both children as parts of the task itself: a task that joins them, or the join as a field if the number is not 0.</summary>
    Both,

    /// <summary>The first of both children to end; the other one is aborted.</summary>
    Race,

    /// <summary>Both handles: the first to end. They stay what they are.</summary>
    Any,

    /// <summary>A child with so many ticks to live.</summary>
    Timeout,

    /// <summary>A body and another child, in a scope; with a deadline if there is a number.</summary>
    Scope,
}

internal sealed record Instruction(Do What, int Number = 0, Script? Child = null, Script? Other = null)
{
    public override string ToString() => $"{What} {Number} {Child} {Other}".TrimEnd();
}

/// <summary>The body of a task: instructions, and those of its finally block.</summary>
internal sealed record Script(Instruction[] Body, Instruction[] Finally)
{
    public override string ToString() => $"{{ {string.Join("; ", (object[])Body)} }} finally {{ {string.Join("; ", (object[])Finally)} }}";
}

/// <summary>What the test does to the runtime from outside.</summary>
internal enum OpKind
{
    Spawn,
    SetGate,
    Advance,
    AbortRoot,
    Tick,
    Stall,
}

internal sealed record Op(OpKind Kind, int Number = 0, Script? Script = null)
{
    public override string ToString() => Script is null ? $"{Kind} {Number}" : $"{Kind} {Script}";
}
