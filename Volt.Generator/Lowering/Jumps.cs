using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>
/// Jumps: <c>break</c>, <c>continue</c>, <c>goto</c>, <c>return</c> and the abort, out of statements that were taken apart. One that leaves an awaiting
/// <c>finally</c> becomes a pending branch of it: a number is stored, the finally runs, and the jump goes on behind it.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly List<Frame> _frames = [];
    private readonly Dictionary<ISymbol, (Label Label, int Depth)> _userLabels = new(SymbolEqualityComparer.Default);

    private abstract class Frame;

    /// <summary>A loop or switch that was taken apart.</summary>
    private sealed class JumpFrame(SyntaxNode statement, Label leave, Label? next) : Frame
    {
        public SyntaxNode Statement { get; } = statement;

        public Label Break { get; } = leave;

        public Label? Continue { get; } = next;

        /// <summary>For a switch: the label of each constant and of the default.</summary>
        public Dictionary<object, Label> Cases { get; } = [];
    }

    /// <summary>The protected part of a <c>finally</c> that awaits.</summary>
    private sealed class FinallyFrame(Variable branch, Label end) : Frame
    {
        public Variable Branch { get; } = branch;

        public Label End { get; } = end;

        public List<(string Key, Code Action)> Exits { get; } = [];
    }

    /// <summary>The body of a <c>catch</c> that awaits and so stands behind its <c>try</c>.</summary>
    private sealed class CatchFrame(SyntaxNode clause, Variable exception) : Frame
    {
        public SyntaxNode Clause { get; } = clause;

        public Variable Exception { get; } = exception;
    }

    /// <summary>The label of the user's in the lowered body.</summary>
    public Label UserLabel(ISymbol symbol)
    {
        if (!_userLabels.TryGetValue(symbol, out var entry))
        {
            entry = (new Label(_names.ForSource(symbol.Name)), -1);
            _userLabels.Add(symbol, entry);
        }

        return entry.Label;
    }

    /// <summary>What stands for the jump in copied code, or null if the jump stays inside what is copied.</summary>
    public Code? JumpCode(StatementSyntax jump, SourceCopier copier)
    {
        switch (jump)
        {
            case ReturnStatementSyntax { Expression: null }:
                return Block(ExitCode(0, Completed, ReturnCode(Completed)));
            case ReturnStatementSyntax { Expression: { } value }:
                var store = StoreResult(copier.Copy(value));
                return new Code("{ ").Add(store).Add(" ").Add(ExitCode(0, Completed, ReturnCode(Completed))).Add(" }");
            case BreakStatementSyntax when FrameOf(jump, static node => node is SwitchStatementSyntax || IsLoop(node)) is var (frame, depth):
                return Block(ExitCode(depth, "b" + depth, GotoCode(frame.Break)));
            case ContinueStatementSyntax when FrameOf(jump, IsLoop) is var (frame, depth):
                return Block(ExitCode(depth, "c" + depth, GotoCode(frame.Continue!)));
            case GotoStatementSyntax { CaseOrDefaultKeyword.RawKind: 0, Expression: IdentifierNameSyntax name }:
                var symbol = _model.GetSymbolInfo(name).Symbol!;
                var label = UserLabel(symbol);
                var target = _userLabels[symbol].Depth;
                return target < 0 ? GotoCode(label) : Block(ExitCode(target, "l" + label.Name, GotoCode(label)));
            case GotoStatementSyntax when FrameOf(jump, static node => node is SwitchStatementSyntax) is var (frame, depth):
                var goal = ((GotoStatementSyntax)jump).Expression is { } constant ? frame.Cases[CaseKey(_model.GetConstantValue(constant).Value)] : frame.Cases[DefaultKey];
                return Block(ExitCode(depth, "g" + goal.Name, GotoCode(goal)));
            default:
                return null;
        }
    }

    private static readonly object DefaultKey = new();
    private static readonly object NullKey = new();

    /// <summary>The same for each way to write the constant, whatever type it is converted to for the switch.</summary>
    private static object CaseKey(object? constant) => constant switch
    {
        null => NullKey,
        char character => (decimal)character,
        sbyte or short or int or long or byte or ushort or uint or ulong => Convert.ToDecimal(constant, System.Globalization.CultureInfo.InvariantCulture),
        float number => CaseKey((double)number),
        double number when Math.Abs(number) < 1e15 && Math.Floor(number) == number => (decimal)number,
        _ => constant,
    };

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    /// <summary>What stands for <c>throw;</c> in the body of a catch that was moved behind its try.</summary>
    public Code? RethrowCode(ThrowStatementSyntax statement)
    {
        var clause = statement.Ancestors().First(static node => node is CatchClauseSyntax);
        var frame = _frames.OfType<CatchFrame>().LastOrDefault(candidate => candidate.Clause == clause);
        if (frame is null) return null;
        return new Code("throw global::Volt.CompilerServices.VoltMachine.Rethrow(").Use(frame.Exception).Add(");");
    }

    private (JumpFrame Frame, int Depth)? FrameOf(StatementSyntax jump, Func<SyntaxNode, bool> isTarget)
    {
        var target = jump.Ancestors().First(isTarget);
        for (var i = _frames.Count - 1; i >= 0; i--)
        {
            if (_frames[i] is JumpFrame frame && frame.Statement == target) return (frame, i);
        }

        return null;
    }

    private void LowerJump(StatementSyntax jump)
    {
        if (jump is ReturnStatementSyntax { Expression: { } value })
        {
            LowerReturn(value, jump);
            return;
        }

        EmitAt(jump, new ExecOp(Wrap(JumpCode(jump, _copier) ?? _copier.Copy(jump))) { Exits = true });
    }

    private void LowerReturn(ExpressionSyntax value, SyntaxNode statement)
    {
        EmitAt(statement, new ExecOp(Wrap(StoreResult(LowerExpression(value)))));
        EmitExit(Completed);
    }

    private Code StoreResult(Code value) => ReturnsValue
        ? new Code("__m.__result = ").Add(value).Add(";")
        : new Code().Add(value).Add(";");

    private void EmitExit(string status) => Emit(new ExecOp(ExitCode(0, status, ReturnCode(status))) { Exits = true });

    private Code AbortExit() => ExitCode(0, Aborted, ReturnCode(Aborted));

    private static Code ReturnCode(string status) => new($"return {KnownNames.Poll}.{status};");

    private static Code GotoCode(Label label) => new Code("goto ").Add(new CodePart(PartKind.Jump, "", Label: label)).Add(";");

    private static Code Block(Code code) => code.Parts.Count(static part => part.Kind is PartKind.Use) == 0 ? code : new Code("{ ").Add(code).Add(" }");

    /// <summary>Leaves all frames from <paramref name="depth"/> inwards, through the awaiting finallys among them, and then does <paramref name="last"/>.</summary>
    private Code ExitCode(int depth, string key, Code last) => ExitCode(_frames.Count, depth, key, last);

    private Code ExitCode(int from, int depth, string key, Code last)
    {
        for (var i = from - 1; i >= depth; i--)
        {
            if (_frames[i] is not FinallyFrame frame) continue;
            var number = frame.Exits.FindIndex(exit => exit.Key == key) + 1;
            if (number == 0)
            {
                frame.Exits.Add((key, ExitCode(i, depth, key, last)));
                number = frame.Exits.Count;
            }

            return new Code().Use(frame.Branch, Access.Write).Add($" = {number}; ").Add(GotoCode(frame.End));
        }

        return last;
    }
}
