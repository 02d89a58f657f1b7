namespace Volt.Generator.Models;

/// <summary>The lowered method as data: what the machine stores, its states, and its body as a flat list of steps. Printing is all that is left.</summary>
internal sealed record MachinePlan(
    EquatableArray<FieldPlan> Fields,
    EquatableArray<StatePlan> States,
    EquatableArray<string> TopLocals,
    EquatableArray<ClosurePlan> Closures,
    EquatableArray<string> Bridges,
    EquatableArray<PlanStep> Body,
    EquatableArray<FunctionPlan> LocalFunctions,
    EquatableArray<ChildEdge> Children,
    bool NeedsEntry,
    bool NeedsSuspended);

/// <summary>A field of the machine. <c>Child</c> names the edge when the field holds an awaited child, whose type depends on whether it is inlined.</summary>
internal sealed record FieldPlan(string Type, string Name, int Child = -1);

/// <summary>A suspension state: its name, where the user's code waits, and the child field to trace through (or empty), or those of a join.</summary>
internal sealed record StatePlan(string Name, int Line, string ChildField, EquatableArray<JoinedChild> Joined);

/// <summary>A closure class that stands for the captured variables of one scope. <c>TypeParameters</c> and <c>Constraints</c> are those that it has beside the method's.</summary>
internal sealed record ClosurePlan(string Name, string TypeParameters, string Constraints, EquatableArray<FieldPlan> Fields, EquatableArray<FunctionPlan> Methods);

/// <summary>A nested function of the user's, or one of the generator's own.</summary>
internal sealed record FunctionPlan(string Modifiers, string Text, SourceSpan Span);

/// <summary>An await of an annotated method: the callee, the type of its machine, and the type of its task when it is kept out of line.</summary>
internal sealed record ChildEdge(string CalleeKey, string MachineType, string AwaiterType);

/// <summary>One printed step of the lowered body.</summary>
internal abstract record PlanStep;

/// <summary>Code to print; <c>Aliases</c> are closure copies that lambdas in it capture, <c>Jump</c> is where a condition leads, which is no place to stop at.</summary>
internal sealed record TextStep(string Text, SourceSpan Span, bool Verbatim, EquatableArray<string> Aliases, string Jump = "") : PlanStep;

internal sealed record LabelStep(string Name) : PlanStep;

internal sealed record GotoStep(string Label) : PlanStep;

internal sealed record OpenStep(string Text, SourceSpan Span) : PlanStep;

internal sealed record CloseStep(string Text) : PlanStep;

/// <summary>The jump table at the top of the body or of a <c>try</c>: state to label.</summary>
internal sealed record DispatchStep(EquatableArray<DispatchEntry> Entries) : PlanStep;

internal readonly record struct DispatchEntry(string State, string Label);

/// <summary>
/// A suspension point. <c>Begin</c> starts the operation (for a child: argument list and receiver are apart, see <see cref="Child"/>).
/// </summary>
internal sealed record AwaitStep(
    AwaitKind Kind,
    string Begin,
    SourceSpan Span,
    EquatableArray<string> Aliases,
    string Field,
    string State,
    EquatableArray<string> Save,
    EquatableArray<string> Restore,
    bool InTry,
    bool Suspends,
    bool Shielded,
    string AbortExit,
    string AwaiterLocal,
    bool Takes,
    ChildCall? Child,
    EquatableArray<JoinedChild> Joined) : PlanStep;

/// <summary>One of the children of a join: its field, its edge, and the types of its machine and its result.</summary>
internal sealed record JoinedChild(string Field, int Edge, string MachineType, string ResultType);

/// <summary>Begins a stream, whose items later <see cref="AwaitKind.Poll"/> steps ask for.</summary>
internal sealed record StartStep(SourceSpan Span, EquatableArray<string> Aliases, string Field, ChildCall Child) : PlanStep;

/// <summary>The call of an annotated method: the arguments as written, the receiver (or empty) and the factory to call when the child is kept in a slot.</summary>
internal sealed record ChildCall(int Edge, string Receiver, string Arguments, string Factory);

internal enum AwaitKind
{
    /// <summary><c>VoltTask.Yield()</c>: a state and a return, nothing else.</summary>
    Yield,

    /// <summary>A direct call of an annotated method.</summary>
    Child,

    /// <summary>A <c>VoltTask</c> value.</summary>
    Handle,

    /// <summary>An awaiter that implements <c>IVoltAwaiter</c>.</summary>
    Leaf,

    /// <summary>Any other awaitable.</summary>
    Foreign,

    /// <summary>Only the poll, for what is asked was begun before: the next item of a stream, its disposal, an awaiter in a box.</summary>
    Poll,

    /// <summary>Several direct calls of annotated methods side by side, which were begun before.</summary>
    Join,

    /// <summary><c>yield return</c>: an item, a state and a return.</summary>
    Item,
}
