using Volt.Generator.Models;

namespace Volt.Generator.Emit;

/// <summary>Prints the resumable body from its plan.</summary>
internal static class BodyEmitter
{
    private const string GetAwaiter = ".GetAwaiter()";

    private const int InlineLimit = 48;

    public static void Emit(IndentedWriter writer, MethodModel method, MachinePlan plan, MachineLayout layout)
    {
        var signature = method.Signature;
        var machine = signature.MachineName + signature.TypeParameters;
        writer.Line($"/// <summary>The body of <c>{signature.DisplayName}</c>, from where it stands to its next suspension or its end.</summary>");
        // Stack traces leave out what is marked so: a debug build keeps every frame, an optimised one the whole chain of children in one method.
        if (method.IsOptimized && !plan.NeedsEntry && plan.Body.Count <= InlineLimit)
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        MethodEmitter.Obsolete(writer, signature);
        writer.Hide();
        writer.Open($"private {(signature.IsStatic ? "static " : "")}{KnownNames.Poll} {signature.ResumeName}{signature.TypeParameters}(ref {machine} __m, ref {KnownNames.Context} __cx){signature.Constraints}");
        foreach (var local in plan.TopLocals) writer.Line(local);
        if (plan.Body.Any(static step => step is AwaitStep { Kind: not (AwaitKind.Yield or AwaitKind.Item) })) writer.Line($"{KnownNames.Poll} __poll;");
        if (plan.NeedsSuspended) writer.Line("var __suspended = false;");
        if (plan.NeedsEntry) writer.Line("var __entry = __m.__state;");
        var state = machine + ".State.";
        if (signature.Stream is not null)
        {
            // Whatever leaves the body without a suspension ends the stream.
            writer.Line($"__m.__state = {state}Ended;");
            writer.Line("__m.__moved = false;");
            writer.Line("__m.__current = default!;");
            writer.Line($"if (__entry == {state}Ended || (__m.__disposing && __entry == {state}Start)) return {KnownNames.Poll}.Completed;");
        }

        var entry = plan.NeedsEntry ? "__entry" : "__m.__state";
        for (var i = 0; i < plan.Body.Count; i++)
        {
            var step = plan.Body[i];
            switch (step)
            {
                case DispatchStep dispatch:
                    Dispatch(writer, dispatch, state, entry);
                    break;
                case TextStep text:
                    Text(writer, text);
                    break;
                case LabelStep label:
                    writer.Hide();
                    writer.Label(label.Name + ":" + (i + 1 < plan.Body.Count && plan.Body[i + 1] is not CloseStep ? "" : ";"));
                    break;
                case GotoStep jump:
                    writer.Hide();
                    writer.Line($"goto {jump.Label};");
                    break;
                case OpenStep open:
                    Open(writer, open);
                    break;
                case CloseStep close:
                    writer.Hide();
                    writer.Close(close.Text);
                    break;
                case StartStep start:
                    Start(writer, start, plan, layout);
                    break;
                case AwaitStep { Kind: AwaitKind.Item } item:
                    Item(writer, item, state);
                    break;
                case AwaitStep suspension:
                    writer.Hide();
                    Await(writer, suspension, plan, layout, state, signature.Stream is not null);
                    break;
            }
        }

        writer.Hide();
        foreach (var function in plan.LocalFunctions)
        {
            writer.Line();
            Function(writer, function);
        }

        writer.Hide();
        writer.Close();
        writer.Unmap();
    }

    private static void Dispatch(IndentedWriter writer, DispatchStep dispatch, string state, string entry)
    {
        if (dispatch.Entries.Count == 0) return;
        writer.Hide();
        writer.Open($"switch ({entry})");
        foreach (var target in dispatch.Entries) writer.Line($"case {state}{target.State}: goto {target.Label};");
        writer.Close();
        writer.Line();
    }

    private static void Open(IndentedWriter writer, OpenStep step)
    {
        if (step.Span.IsHidden) writer.Hide();
        else writer.Mapped(step.Text, step.Span);
        writer.Open(step.Span.IsHidden ? step.Text : "");
    }

    /// <summary>A nested function of the user's is printed at the columns that it has in the source.</summary>
    public static void Function(IndentedWriter writer, FunctionPlan function)
    {
        if (function.Modifiers.Length > 0) writer.Line(function.Modifiers);
        if (function.Span.IsHidden) writer.Lines(function.Text);
        else writer.Verbatim(function.Text, function.Span);
    }

    private static void Text(IndentedWriter writer, TextStep step)
    {
        if (step.Aliases.Count > 0) OpenAliases(writer, step.Aliases);
        if (step.Span.IsHidden)
        {
            writer.Hide();
            writer.Line(step.Jump.Length == 0 ? step.Text : step.Text + " " + step.Jump);
        }
        else if (step.Verbatim)
        {
            writer.Verbatim(step.Text, step.Span);
        }
        else
        {
            writer.Mapped(step.Text, step.Span);
            if (step.Jump.Length > 0) writer.Line("    " + step.Jump);
        }

        if (step.Aliases.Count > 0) CloseAliases(writer);
    }

    private static void OpenAliases(IndentedWriter writer, EquatableArray<string> aliases)
    {
        writer.Hide();
        writer.Open("");
        foreach (var alias in aliases) writer.Line(alias);
    }

    private static void CloseAliases(IndentedWriter writer)
    {
        writer.Hide();
        writer.Close();
    }

    private static void Start(IndentedWriter writer, StartStep step, MachinePlan plan, MachineLayout layout)
    {
        if (step.Aliases.Count > 0) OpenAliases(writer, step.Aliases);
        var field = "__m." + step.Field;
        var call = step.Child.Factory + step.Child.Arguments;
        var isStream = plan.Children[step.Child.Edge].AwaiterType.StartsWith(KnownNames.StreamAwait, StringComparison.Ordinal);
        writer.Mapped(layout.Inline[step.Child.Edge] ? StartInline(field, step.Child) : isStream ? $"{field}.Start({call});" : $"{field} = {call}.GetAwaiter();", step.Span);
        if (step.Aliases.Count > 0) CloseAliases(writer);
    }

    private static void Item(IndentedWriter writer, AwaitStep step, string state)
    {
        if (step.Aliases.Count > 0) OpenAliases(writer, step.Aliases);
        writer.Mapped($"__m.__current = {step.Begin};", step.Span);
        if (step.Aliases.Count > 0) CloseAliases(writer);
        foreach (var save in step.Save) writer.Line(save);
        writer.Line("__m.__moved = true;");
        writer.Line($"__m.__state = {state}{step.State};");
        if (step.Suspends) writer.Line("__suspended = true;");
        writer.Line($"return {KnownNames.Poll}.Completed;");
        writer.Label(step.State + ":");
        if (step.InTry) writer.Line($"__entry = {state}Start;");
        Restore(writer, step);
        writer.Line($"if (__m.__disposing) {Embedded(step.AbortExit)}");
    }

    private static void Await(IndentedWriter writer, AwaitStep step, MachinePlan plan, MachineLayout layout, string state, bool isStream)
    {
        var field = "__m." + step.Field;
        var inline = step.Child is { } child && layout.Inline[child.Edge];
        var first = step is { Kind: AwaitKind.Child, Shielded: false } && layout.OnStack[step.Child!.Edge];
        // The awaiter of a handle is stored only if there is something to wait for: storing a reference in a slot is dear.
        var isHandle = step.Kind == AwaitKind.Handle;
        var awaiter = isHandle ? step.AwaiterLocal : step.Kind is AwaitKind.Leaf or AwaitKind.Foreign ? field + ".Awaiter" : field;
        var begins = step.Kind is not (AwaitKind.Yield or AwaitKind.Poll or AwaitKind.Join);
        if (begins)
        {
            if (step.Aliases.Count > 0) OpenAliases(writer, step.Aliases);
            var isScoped = step.Aliases.Count > 0;
            var takes = step.Takes && !isScoped;
            if (takes)
            {
                // A task that has ended gives its result without an awaiter.
                writer.Mapped($"if ({step.Begin.Substring(0, step.Begin.Length - GetAwaiter.Length)}.TryTake(out var {awaiter}))", step.Span);
                writer.Line($"    goto {step.State}__ready;");
            }
            else
            {
                writer.Mapped(first ? PollFirst(step.Child!, field, plan) : Begin(step, field, !isHandle ? awaiter : isScoped ? field : "var " + awaiter, inline), step.Span);
            }

            if (isScoped) CloseAliases(writer);
            if (isScoped && isHandle) writer.Line($"var {awaiter} = {field};");
            if (first) writer.Line($"if (__poll == {KnownNames.Poll}.Completed) goto {step.State}__ready;");
            else if (!inline && !takes) writer.Line($"if ({awaiter}.IsCompleted) goto {step.State}__ready;");
            if (!isScoped && isHandle) writer.Line($"{field} = {awaiter};");
        }

        foreach (var save in step.Save) writer.Line(save);
        var wait = $"__m.__state = {state}{step.State};";
        if (step.Kind == AwaitKind.Yield)
        {
            // The debugger stops here for the await.
            writer.Mapped(wait, step.Span);
            if (step.Suspends) writer.Line("__suspended = true;");
            writer.Line($"return {KnownNames.Poll}.Yielded;");
        }
        else if (first)
        {
            if (step.InTry || isStream) writer.Line($"if (__poll == {KnownNames.Poll}.Aborted) {Embedded(step.AbortExit)}");
            writer.Line(wait);
            if (step.Suspends) writer.Line("__suspended = true;");
            writer.Line("return __poll;");
        }
        else if (!isStream)
        {
            writer.Line(wait);
        }

        writer.Label(step.State + ":");
        if (step.InTry) writer.Line($"{(plan.NeedsEntry ? "__entry" : "__m.__state")} = {state}Start;");
        if (step.InTry) Restore(writer, step);
        if (step.Kind == AwaitKind.Yield)
        {
            writer.Line($"if (__cx.TakeAbort()) {Embedded(step.AbortExit)}");
        }
        else
        {
            Poll(writer, step, layout, field, isStream ? wait + " " : "");
        }

        if (!step.InTry) Restore(writer, step);
        if (isHandle) writer.Line($"{awaiter} = {field};");
        var hasLocal = step.AwaiterLocal.Length > 0 && !isHandle;
        if (begins && !inline) writer.Label(step.State + "__ready:" + (hasLocal ? "" : ";"));
        if (!hasLocal) return;
        writer.Line($"var {step.AwaiterLocal} = {awaiter};");
        writer.Line($"{awaiter} = default!;");
    }

    /// <summary>Polls what is awaited, and leaves unless it has completed. A stream's state says "ended" unless it is suspended, so it is set on the way out.</summary>
    private static void Poll(IndentedWriter writer, AwaitStep step, MachineLayout layout, string field, string stay)
    {
        // A child's finallys have run before a filter of this method looks: the fault is unwound to here first.
        if (step.Kind == AwaitKind.Join) Join(writer, step, layout, field);
        else if (step.Shielded) writer.Line($"try {{ __poll = {field}.Poll(ref __cx); }} catch (global::System.Exception __fault) {{ throw {KnownNames.Machine}.Rethrow(__fault); }}");
        else writer.Line($"__poll = {field}.Poll(ref __cx);");
        if (!step.InTry && stay.Length == 0)
        {
            writer.Line($"if (__poll != {KnownNames.Poll}.Completed) return __poll;");
            return;
        }

        if (step.Suspends) stay += "__suspended = true; ";
        writer.Line($"if (__poll == {KnownNames.Poll}.Aborted) {Embedded(step.AbortExit)}");
        writer.Line($"if (__poll != {KnownNames.Poll}.Completed) {(stay.Length == 0 ? "return __poll;" : $"{{ {stay}return __poll; }}")}");
    }

    private static void Join(IndentedWriter writer, AwaitStep step, MachineLayout layout, string join)
    {
        writer.Open($"for (var __child = {join}.First(ref __cx); __child >= 0; __child = {join}.Next())");
        writer.Open("switch (__child)");
        for (var i = 0; i < step.Joined.Count; i++)
        {
            var child = step.Joined[i];
            var types = layout.Inline[child.Edge] ? $"<{child.MachineType}, {child.ResultType}>" : "";
            writer.Line($"case {i}: {join}.Poll{types}(ref __cx, ref __m.{child.Field}); break;");
        }

        writer.Close();
        writer.Close();
        writer.Line($"__poll = {join}.End(ref __cx);");
        var slots = step.Joined.Where(child => !layout.Inline[child.Edge]).ToList();
        if (slots.Count > 0)
        {
            // Nobody will ask these for their results.
            writer.Open($"if (__poll == {KnownNames.Poll}.Aborted || (__poll == {KnownNames.Poll}.Completed && {join}.HasFault))");
            foreach (var slot in slots) writer.Line($"{KnownNames.JoinAwait}.Discard(__m.{slot.Field});");
            writer.Close();
        }

        writer.Line($"if (__poll == {KnownNames.Poll}.Completed && {join}.HasFault) throw {join}.Throw();");
    }

    private static string Begin(AwaitStep step, string field, string awaiter, bool inline)
    {
        if (step.Child is not { } child) return $"{awaiter} = {step.Begin};";
        return inline ? StartInline(field, child) : $"{field} = {child.Factory}{child.Arguments}.GetAwaiter();";
    }

    /// <summary>A child that completes on the stack leaves no trace: no slot, no state, and nothing saved.</summary>
    private static string PollFirst(ChildCall child, string field, MachinePlan plan)
    {
        var arguments = StartArguments(child);
        return $"__poll = {plan.Children[child.Edge].MachineType}.PollFirst(ref __cx, ref {field}{(HasNone(arguments) ? "" : ", ")}{arguments.Substring(1)};";
    }

    private static string StartInline(string field, ChildCall child) => $"{field}.Start{StartArguments(child)};";

    /// <summary>The arguments as written, behind the receiver.</summary>
    private static string StartArguments(ChildCall child)
    {
        if (child.Receiver.Length == 0) return child.Arguments;
        return HasNone(child.Arguments) ? $"({child.Receiver})" : $"({child.Receiver}, {child.Arguments.Substring(1)}";
    }

    private static bool HasNone(string arguments) => arguments.Substring(1).TrimStart().StartsWith(")", StringComparison.Ordinal);

    private static string Embedded(string code) => code.StartsWith("return", StringComparison.Ordinal) || code.StartsWith("goto", StringComparison.Ordinal) ? code : "{ " + code + " }";

    private static void Restore(IndentedWriter writer, AwaitStep step)
    {
        foreach (var restore in step.Restore) writer.Line(restore);
    }
}
