using Volt.Generator.Lowering.Ir;
using Volt.Generator.Models;

namespace Volt.Generator.Lowering;

/// <summary>
/// Dispatch: numbers the states, gives each <c>try</c> that suspends its entry table, and writes the steps down as a <see cref="MachinePlan"/>, which is text and numbers only.
/// </summary>
internal sealed class PlanBuilder(BodyLowering lowering, List<Op> body, string machine)
{
    private readonly List<PlanStep> _steps = [];
    private readonly List<StatePlan> _states = [];
    private readonly List<TryOp> _regions = [];
    private bool _needsEntry = lowering.IsStream;
    private bool _needsSuspended;

    /// <summary>The type of the machine's state, which lies in the machine.</summary>
    public const string StateType = "State";

    private static readonly HashSet<string> MachineMembers = new(StringComparer.Ordinal)
    {
        "Poll", "PollFirst", "Start", "Result", "GetResult", "Name", "Trace", StateType, "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Current", "IsIdle", "BeginDispose", "Attach", "__state", "__self", "__result", "__current", "__moved", "__disposing",
    };

    /// <summary>Whether every machine has a member of that name, or may have.</summary>
    public static bool IsMachineMember(string name) => MachineMembers.Contains(name);

    /// <summary>The machine's field for a variable; a few names are taken by the machine itself.</summary>
    public static string FieldName(string variable, string machine) => IsMachineMember(variable) || variable == machine ? "__" + variable : variable;

    public MachinePlan Build()
    {
        FindEntries(body, []);
        _steps.Add(Dispatch(body));
        WriteAll(body);
        var fields = lowering.Variables.Where(static variable => variable is { IsHoisted: true, IsParameter: false })
            .Select(variable => new FieldPlan(variable.IsUnnamed ? "object" : variable.TypeText, FieldOf(variable)))
            .Concat(lowering.AwaitFields);
        var closures = lowering.Closures.Select(closure => new ClosurePlan(
            closure.ClassName,
            UnnamedTypes.ParameterList(closure.Unnamed.Count),
            UnnamedTypes.ConstraintsOf(closure.Unnamed.Count),
            closure.Variables.Select(variable => new FieldPlan(UnnamedTypes.Pattern(variable, closure.Unnamed), variable.Name))
                .Concat(closure.Links.Select(link => new FieldPlan(link.PatternIn(closure), link.Instance.Name)))
                .Concat(closure.HoldsThis ? [new FieldPlan(lowering.ThisType, BodyLowering.ThisField)] : []).ToEquatableArray(),
            closure.Methods.Select(Function).ToEquatableArray()));
        var top = lowering.Variables.Where(variable => variable is { IsTop: true, Closure: null, IsConstant: false } && !IsUnused(variable))
            .Select(variable => variable.TopDeclaration(lowering.UnnamedTypes)).ToEquatableArray();
        return new MachinePlan(
            fields.ToEquatableArray(),
            _states.ToEquatableArray(),
            top,
            closures.ToEquatableArray(),
            lowering.Bridges.ToEquatableArray(),
            _steps.ToEquatableArray(),
            lowering.LocalFunctions.Select(Function).ToEquatableArray(),
            lowering.Children.ToEquatableArray(),
            _needsEntry,
            _needsSuspended);
    }

    private static FunctionPlan Function(Code code) => new(code.Modifiers?.Render() ?? "", code.Render(), code.Span);

    private bool IsUnused(Variable variable) => variable is { IsParameter: true, IsHoisted: false, Writes: 0 }
        && lowering.UnusedLoads.Any(load => ((ExecOp)load).Assigns == variable);

    private string State(string name) => $"{machine}.State.{name}";

    private void FindEntries(List<Op> ops, List<TryOp> regions)
    {
        foreach (var op in ops)
        {
            if (op is AwaitOp suspension)
            {
                var child = suspension.Kind == AwaitKind.Yield ? "" : suspension.Field;
                _states.Add(new StatePlan(suspension.StateName, suspension.Line, child, suspension.Joined.ToEquatableArray()));
                suspension.InTry = regions.Count > 0;
                _needsEntry |= regions.Count > 0;
                _needsSuspended |= regions.Any(static region => region.Finally is not null);
                foreach (var region in regions) region.Entry ??= lowering.NewLabel("Try");
            }
            else if (op is TryOp region)
            {
                FindEntries(region.Body, [.. regions, region]);
                foreach (var handler in region.Catches) FindEntries(handler.Body, [.. regions, region]);
                if (region.Finally is { } final) FindEntries(final, [.. regions, region]);
            }
        }
    }

    /// <summary>Which label leads towards each suspension inside: its own, or the entry of the next <c>try</c> around it.</summary>
    private static DispatchStep Dispatch(List<Op> ops)
    {
        var entries = new List<DispatchEntry>();
        foreach (var op in ops)
        {
            if (op is AwaitOp suspension) entries.Add(new(suspension.StateName, suspension.StateName));
            else if (op is TryOp { Entry: { } entry } region) entries.AddRange(region.Suspensions.Select(inner => new DispatchEntry(inner.StateName, entry.Name)));
        }

        return new DispatchStep(entries.ToEquatableArray());
    }

    private void WriteAll(List<Op> ops)
    {
        foreach (var op in ops) Write(op);
    }

    private void Text(string text, Op op, bool verbatim = false, IEnumerable<ClosureScope>? captured = null) =>
        _steps.Add(new TextStep(text, op.Span, verbatim, Aliases(captured ?? [])));

    // What a filter names holds in its handler too, where no second of that name may be declared.
    private IReadOnlyList<ClosureScope> _named = [];

    private EquatableArray<string> Aliases(IEnumerable<ClosureScope> scopes) =>
        scopes.Where(scope => !_named.Contains(scope)).Select(static scope => $"var {scope.Alias} = {scope.Instance.Name};").ToEquatableArray();

    private void Write(Op op)
    {
        switch (op)
        {
            case ExecOp exec when lowering.UnusedLoads.Contains(exec):
                break;
            case ExecOp exec:
                var code = exec.Code.Render();
                if (exec.Span.IsHidden && exec.Assigns is { IsParameter: true }) code += ";";
                else if (exec.Span.IsHidden && !code.EndsWith(";", StringComparison.Ordinal) && !code.EndsWith("}", StringComparison.Ordinal)) code += ";";
                Text(code, exec, exec.Verbatim, exec.Code.CapturedScopes());
                if (exec.Assigns is { SavedAtDefinition: true, IsParameter: false } assigned && !exec.Verbatim) Save(assigned);
                break;
            case DeclareOp declare:
                WriteDeclare(declare);
                break;
            case EnterClosureOp enter:
                if (!enter.IsMade) Text($"{enter.Scope.Instance.Name} = {enter.Scope.New(lowering.UnnamedTypes)};", enter);
                if (enter.Scope.HoldsThis) Text($"{enter.Scope.Instance.Name}.{BodyLowering.ThisField} = this;", enter);
                foreach (var link in enter.Scope.Links) Text($"{enter.Scope.Instance.Name}.{link.Instance.Name} = {link.Instance.Name};", enter);
                if (enter.Scope.Instance.SavedAtDefinition) Save(enter.Scope.Instance);
                break;
            case LabelOp label:
                _steps.Add(new LabelStep(label.Label.Name));
                break;
            case GotoOp jump:
                _steps.Add(new GotoStep(jump.Label.Name));
                break;
            case BranchOp branch:
                var condition = branch.When ? branch.Condition.Render() : branch.Condition.IsPrimary ? "!" + branch.Condition.Render() : $"!({branch.Condition.Render()})";
                _steps.Add(new TextStep($"if ({condition})", branch.Span, Verbatim: false, Aliases(branch.Condition.CapturedScopes()), $"goto {branch.Label.Name};"));
                break;
            case SwitchOp choice:
                _steps.Add(new OpenStep($"switch ({choice.Value.Render()})", choice.Span));
                foreach (var (constant, label) in choice.Cases) Hidden($"{(constant is null ? "default" : "case " + constant.Render())}: goto {label.Name};");
                _steps.Add(new CloseStep(""));
                break;
            case StartOp start:
                _steps.Add(new StartStep(start.Span, Aliases(CapturedBy(start.Arguments, start.Child)), start.Field, CallOf(start.Arguments, start.Child)));
                break;
            case AwaitOp suspension:
                WriteAwait(suspension);
                break;
            case TryOp region:
                WriteTry(region);
                break;
            case ExitOp exit:
                Text($"return {KnownNames.Poll}.{exit.Status};", exit);
                break;
        }
    }

    private void Hidden(string text) => _steps.Add(new TextStep(text, SourceSpan.Hidden, Verbatim: false, default));

    private string FieldOf(Variable variable) => FieldName(variable.Storage ?? variable.Name, machine);

    private string Saved(Variable variable) => $"__m.{FieldOf(variable)} = {variable.Name};";

    private void Save(Variable variable) => Hidden(Saved(variable));

    private void WriteDeclare(DeclareOp declare)
    {
        var variable = declare.Variable;
        if (declare.Value is null)
        {
            if (!variable.IsAssignedWhereDeclared) Text($"{declare.TypeText} {variable.Name};", declare);
            return;
        }

        var value = (variable.IsAssignedWhereDeclared ? declare.AssignedValue ?? declare.Value : declare.Value).Render();
        Text(variable.IsAssignedWhereDeclared ? $"{variable.AccessText} = {value};" : $"{declare.TypeText} {variable.Name} = {value};", declare, captured: declare.Value.CapturedScopes());
        if (variable.SavedAtDefinition) Save(variable);
    }

    private void WriteAwait(AwaitOp suspension)
    {
        var live = suspension.Live;
        var save = live.Where(static variable => !variable.SavedAtDefinition).Select(Saved);
        var restore = live.Select(variable => Restored(variable, "__m." + FieldOf(variable)));
        _steps.Add(new AwaitStep(
            suspension.Kind,
            suspension.Begin.Render(),
            suspension.Span,
            Aliases(CapturedBy(suspension.Begin, suspension.Child)),
            suspension.Field,
            suspension.StateName,
            save.ToEquatableArray(),
            restore.ToEquatableArray(),
            suspension.InTry,
            _regions.Any(static region => region.Finally is not null),
            suspension.Kind is AwaitKind.Child or AwaitKind.Handle or AwaitKind.Poll && _regions.Any(static region => region.Catches.Any(static handler => handler.HasFilter)),
            suspension.AbortExit.Render(),
            suspension.AwaiterLocal,
            suspension.Takes,
            suspension.Child is { } child ? CallOf(suspension.Begin, child) : null,
            suspension.Joined.ToEquatableArray()));
    }

    private static IEnumerable<ClosureScope> CapturedBy(Code arguments, AwaitedChild? child) => arguments.CapturedScopes().Concat(child?.Receiver?.CapturedScopes() ?? []).Distinct();

    private static ChildCall CallOf(Code arguments, AwaitedChild child)
    {
        var factory = child.Factory.Render();
        return new(child.Edge, child.Receiver?.Render() ?? "", arguments.Render(), child.IsBase ? "base." + factory : child.Receiver is { } receiver ? $"{receiver.AsOperand().Render()}.{factory}" : factory);
    }

    private static string Restored(Variable variable, string field) =>
        variable.IsUnnamed ? $"{variable.Name} = {KnownNames.Machine}.As({variable.Name}, {field});" : $"{variable.Name} = {field};";

    private void WriteTry(TryOp region)
    {
        if (region.Entry is { } entry) _steps.Add(new LabelStep(entry.Name));
        _steps.Add(new OpenStep("try", SourceSpan.Hidden));
        _regions.Add(region);
        if (region.Entry is not null) _steps.Add(Dispatch(region.Body));
        WriteAll(region.Body);
        _regions.RemoveAt(_regions.Count - 1);
        _steps.Add(new CloseStep(""));
        foreach (var handler in region.Catches)
        {
            _steps.Add(new OpenStep(handler.Header.Render(), handler.Span));
            _named = [.. handler.Header.CapturedScopes()];
            WriteAll(handler.Body);
            _named = [];
            _steps.Add(new CloseStep(""));
        }

        if (region.Finally is not { } final) return;
        _steps.Add(new OpenStep("finally", SourceSpan.Hidden));
        if (region.Entry is not null) _steps.Add(new OpenStep("if (!__suspended)", SourceSpan.Hidden));
        WriteAll(final);
        if (region.Entry is not null) _steps.Add(new CloseStep(""));
        _steps.Add(new CloseStep(""));
    }
}
