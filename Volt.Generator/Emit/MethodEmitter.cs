using Volt.Generator.Models;

namespace Volt.Generator.Emit;

/// <summary>Prints what belongs to one annotated method: its factory, and when it was lowered its machine and its resumable body.</summary>
internal static class MethodEmitter
{
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
    private const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>What is obsolete may use what is, an error anywhere else.</summary>
    public static void Obsolete(IndentedWriter writer, MethodSignature signature)
    {
        if (signature.IsObsolete) writer.Line("[global::System.Obsolete]");
    }

    public static string Emit(MethodModel method, MachineLayout layout)
    {
        var writer = new IndentedWriter(method.FilePath, method.Line);
        ShellWriter.Header(writer, method.Shell.NullableAnnotations);
        ShellWriter.Open(writer, method.Shell);
        if (method.Signature.Block is { } block)
        {
            writer.Open(block.Header);
            Factory(writer, method.Signature, method.Plan is not null, block.IsStatic, block.TypeParameters, block.Parameters, block.Constraints);
            writer.Close();
        }
        else
        {
            var signature = method.Signature;
            Factory(writer, signature, method.Plan is not null, signature.IsStatic, signature.TypeParameters, signature.Parameters, signature.Constraints);
        }

        if (method.Plan is { } plan)
        {
            writer.Line();
            Machine(writer, method, plan, layout);
            foreach (var closure in plan.Closures)
            {
                writer.Line();
                Closure(writer, method.Signature, closure);
            }

            foreach (var bridge in plan.Bridges)
            {
                writer.Line();
                Obsolete(writer, method.Signature);
                writer.Line(bridge);
            }

            writer.Line();
            BodyEmitter.Emit(writer, method, plan, layout);
        }

        ShellWriter.Close(writer, method.Shell);
        return writer.ToString();
    }

    private static string Parameters(EquatableArray<ParameterModel> parameters) =>
        string.Join(", ", parameters.Select(static parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Name}{parameter.Default}"));

    private static string Arguments(MethodSignature signature) => string.Join(", ", signature.Parameters.Select(static parameter => parameter.Name));

    private static void Factory(IndentedWriter writer, MethodSignature signature, bool lowered, bool isStatic, string typeParameters, EquatableArray<ParameterModel> parameters, string constraints)
    {
        var modifiers = signature.Accessibility + (isStatic ? " static" : "") + (signature.IsUnsafe ? " unsafe" : "");
        writer.Line($"/// <summary>A cold task that runs <c>{signature.DisplayName}</c>{(lowered ? " as a state machine" : "")}.</summary>");
        writer.Line(Hidden);
        Obsolete(writer, signature);
        var header = $"{modifiers} {signature.ReturnType} {signature.FactoryName}{typeParameters}({Parameters(parameters)}){constraints}";
        if (!lowered)
        {
            writer.Line($"{header} => {NameOf(signature)}{signature.TypeParameters}({Arguments(signature)});");
            return;
        }

        writer.Line(Inline);
        writer.Open(header);
        var machine = signature.MachineName + signature.TypeParameters;
        if (signature.Stream is { } stream)
        {
            var start = signature.Fresh("__machine");
            writer.Line($"var {start} = default({machine});");
            writer.Line($"{start}.Start({StartArguments(signature)});");
            writer.Line($"return {KnownNames.Stream}.Create{(stream.IsEnumerator ? "Enumerator" : "")}<{machine}, {MethodSignature.AsTypeArgument(stream.ItemType)}>({start});");
            writer.Close();
            return;
        }

        var types = MachineTypes(signature);
        var (task, slot) = (signature.Fresh("__task"), signature.Fresh("__machine"));
        writer.Line($"var {task} = {KnownNames.Machine}.Create<{types}>();");
        writer.Line($"ref var {slot} = ref {KnownNames.Machine}.Of<{types}>({task});");
        writer.Line($"{slot}.Start({StartArguments(signature)});");
        writer.Line($"return {task};");
        writer.Close();
    }

    private static string NameOf(MethodSignature signature) => Lowering.NameTable.Escape(signature.Name);

    private static string StartArguments(MethodSignature signature, string self = "this")
    {
        var arguments = Arguments(signature);
        return signature.IsStatic ? arguments : arguments.Length == 0 ? self : self + ", " + arguments;
    }

    /// <summary>The machine, and what it results in.</summary>
    private static string MachineTypes(MethodSignature signature) =>
        signature.MachineName + signature.TypeParameters + (signature.ResultType is null ? "" : ", " + signature.ResultType);

    private static void Machine(IndentedWriter writer, MethodModel method, MachinePlan plan, MachineLayout layout)
    {
        var signature = method.Signature;
        var machine = signature.MachineName;
        writer.Line($"/// <summary>The state machine of <c>{signature.DisplayName}</c>.</summary>");
        writer.Line(Hidden);
        Obsolete(writer, signature);
        writer.Open($"{(layout.IsPrivate ? "private" : "internal")} struct {machine}{signature.TypeParameters} : {signature.MachineInterface}{signature.Constraints}");
        writer.Line($"internal enum State {{ {string.Join(", ", (signature.Stream is null ? new[] { "Start" } : ["Start", "Ended"]).Concat(plan.States.Select(static state => state.Name)))} }}");
        writer.Line();
        writer.Line("internal State __state;");
        if (!signature.IsStatic) writer.Line($"internal {signature.ContainingType} __self;");
        if (signature.ResultType is { } result) writer.Line($"internal {result} __result;");
        if (signature.Stream is { } stream)
        {
            writer.Line($"internal {stream.ItemType} __current;");
            writer.Line("internal bool __moved;");
            writer.Line("internal bool __disposing;");
        }

        foreach (var parameter in signature.Parameters) writer.Line($"internal {parameter.Type} {Lowering.PlanBuilder.FieldName(parameter.Name, machine)};");
        foreach (var field in plan.Fields) writer.Line($"internal {FieldType(field, plan, layout)} {field.Name};");
        writer.Line();
        writer.Line($"public static string Name => {Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(signature.TaskName, quote: true)};");
        writer.Line();
        writer.Line($"public readonly {signature.MachineResult} Result => {(signature.Stream is not null ? "__moved" : signature.ResultType is null ? "default" : "__result")};");
        if (signature.Stream is not null) StreamMembers(writer, signature, signature.Stream);
        writer.Line();
        writer.Line(Inline);
        var self = signature.IsStatic ? "" : $"{signature.ContainingType} {signature.Fresh("__self")}{(signature.Parameters.Count > 0 ? ", " : "")}";
        var parameters = string.Join(", ", signature.Parameters.Select(static parameter => $"{parameter.Modifiers.Replace("this ", "")}{parameter.Type} {parameter.Name}{parameter.Default}"));
        writer.Open($"public void Start({self}{parameters})");
        var hidden = signature.Parameters.Any(static parameter => parameter.Name is "State" or "__state");
        writer.Line(hidden ? $"this.__state = {machine}{signature.TypeParameters}.State.Start;" : "__state = State.Start;");
        if (signature.Stream is not null) writer.Line("__moved = __disposing = false;");
        if (!signature.IsStatic) writer.Line($"this.__self = {signature.Fresh("__self")};");
        foreach (var parameter in signature.Parameters) writer.Line($"this.{Lowering.PlanBuilder.FieldName(parameter.Name, machine)} = {parameter.Name};");
        writer.Close();
        writer.Line();
        if (layout.IsPolledFirst)
        {
            PollFirst(writer, signature, self, parameters);
            writer.Line();
        }

        if (signature.Stream is null) writer.Line(Inline);
        var target = signature.IsStatic ? "" : "__self.";
        writer.Line($"public {KnownNames.Poll} Poll(ref {KnownNames.Context} context) => {target}{signature.ResumeName}(ref this, ref context);");
        writer.Line();
        if (signature.Stream is null)
        {
            writer.Line(Inline);
            writer.Line(signature.ResultType is null ? "public readonly void GetResult() { }" : $"public readonly {signature.ResultType} GetResult() => __result;");
            writer.Line();
        }

        Trace(writer, method, plan, layout);
        writer.Close();
    }

    /// <summary>A method of its own: a parent whose stack held the machine would clear it whenever it is polled itself.</summary>
    private static void PollFirst(IndentedWriter writer, MethodSignature signature, string self, string parameters)
    {
        var machine = signature.MachineName + signature.TypeParameters;
        var (child, context, awaiter) = (signature.Fresh("__child"), signature.Fresh("__context"), signature.Fresh("__awaiter"));
        var awaiterType = KnownNames.TaskAwaiter + (signature.ResultType is { } result ? $"<{result}>" : "");
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Open($"public static {KnownNames.Poll} PollFirst(ref {KnownNames.Context} {context}, ref {awaiterType} {awaiter}{(self.Length + parameters.Length > 0 ? ", " : "")}{self}{parameters})");
        writer.Line($"{KnownNames.SkipInit}(out {machine} {child});");
        writer.Line($"{child}.Start({StartArguments(signature, signature.Fresh("__self"))});");
        writer.Line($"return {KnownNames.Machine}.PollFirst<{MachineTypes(signature)}>(ref {child}, ref {context}, ref {awaiter});");
        writer.Close();
    }

    private static void StreamMembers(IndentedWriter writer, MethodSignature signature, StreamModel stream)
    {
        writer.Line();
        writer.Line($"public readonly {MethodSignature.AsTypeArgument(stream.ItemType)} Current => __current;");
        writer.Line();
        writer.Line("public readonly bool IsIdle => __state is State.Start or State.Ended;");
        writer.Line();
        writer.Line("public void BeginDispose() => __disposing = true;");
        writer.Line();
        var attach = stream.TokenParameter is { } token ? $"{KnownNames.Stream}.Combine(ref this.{Lowering.PlanBuilder.FieldName(token, signature.MachineName)}, token)" : "null";
        writer.Line($"public global::System.Threading.CancellationTokenSource Attach(global::System.Threading.CancellationToken token) => {attach};");
    }

    private static string FieldType(FieldPlan field, MachinePlan plan, MachineLayout layout) =>
        field.Child < 0 || layout.Inline[field.Child] ? field.Type : plan.Children[field.Child].AwaiterType;

    private static void Trace(IndentedWriter writer, MethodModel method, MachinePlan plan, MachineLayout layout)
    {
        writer.Open($"public readonly void Trace({KnownNames.Trace} trace)");
        var file = method.FilePath.Length == 0 ? "null" : Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(method.FilePath, quote: true);
        if (plan.States.Count == 0)
        {
            writer.Line($"trace.Add(Name, {file}, {method.Line + method.Signature.Line - 1});");
        }
        else
        {
            writer.Line($"const string file = {file};");
            writer.Open("switch (__state)");
            foreach (var state in plan.States)
            {
                writer.Line($"case State.{state.Name}:");
                writer.Line($"    trace.Add(Name, file, {method.Line + state.Line - 1});");
                if (state.Joined.Count > 0) TraceJoin(writer, state, plan, layout);
                else if (state.ChildField.Length > 0) writer.Line(TraceChild(state.ChildField, plan, layout));
                writer.Line("    break;");
            }

            writer.Line("default:");
            writer.Line($"    trace.Add(Name, file, {method.Line + method.Signature.Line - 1});");
            writer.Line("    break;");
            writer.Close();
        }

        writer.Close();
    }

    private static void TraceJoin(IndentedWriter writer, StatePlan state, MachinePlan plan, MachineLayout layout)
    {
        writer.Line($"    {state.ChildField}.Trace(\"VoltTask.WhenAll\", trace);");
        for (var i = 0; i < state.Joined.Count; i++)
            writer.Line($"    {(i > 0 ? "else " : "")}if (!{state.ChildField}.HasEnded({i})){TraceChild(state.Joined[i].Field, plan, layout).Substring(3)}");
    }

    // A child in line traces itself; one in a slot, or a handle, is looked up by the runtime.
    private static string TraceChild(string field, MachinePlan plan, MachineLayout layout)
    {
        var plain = plan.Fields.First(candidate => candidate.Name == field);
        return (plain.Child >= 0 && layout.Inline[plain.Child]) || TracesItself(FieldType(plain, plan, layout)) ? $"    {field}.Trace(trace);" : $"    trace.Add({field});";
    }

    private static bool TracesItself(string type) => type.StartsWith(KnownNames.Services, StringComparison.Ordinal) && !type.StartsWith(KnownNames.TaskAwaiter, StringComparison.Ordinal);

    private static string WithMore(string typeParameters, string more) =>
        more.Length == 0 ? typeParameters : typeParameters.Length == 0 ? $"<{more}>" : $"{typeParameters.TrimEnd('>')}, {more}>";

    private static void Closure(IndentedWriter writer, MethodSignature signature, ClosurePlan closure)
    {
        writer.Line($"/// <summary>Variables of a scope in <c>{signature.DisplayName}</c> that nested functions capture.</summary>");
        Obsolete(writer, signature);
        writer.Open($"private sealed class {closure.Name}{WithMore(signature.TypeParameters, closure.TypeParameters)}{signature.Constraints}{closure.Constraints}");
        foreach (var field in closure.Fields) writer.Line($"internal {field.Type} {field.Name};");
        foreach (var method in closure.Methods)
        {
            writer.Line();
            BodyEmitter.Function(writer, method);
        }

        writer.Unmap();
        writer.Close();
    }
}
