using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Surface: <c>switch</c> statements around awaits: a dispatcher, then the sections one behind the other.</summary>
internal sealed partial class BodyLowering
{
    private void LowerSwitch(SwitchStatementSyntax choice)
    {
        EnterScope(choice.Expression);
        if (!choice.Sections.Any(Suspends))
        {
            var governing = LowerExpression(choice.Expression);
            EmitAt(choice, new ExecOp(Wrap(_copier.Copy(choice, new Dictionary<SyntaxNode, Code> { [choice.Expression] = governing }))) { Verbatim = true });
            return;
        }

        var type = _model.GetTypeInfo(choice.Expression) is var info ? info.ConvertedType ?? info.Type : null;
        if (type is null) throw Unsupported(choice, "its governing value has no type");
        var leave = NewLabel("Break");
        var frame = new JumpFrame(choice, leave, null);
        var sections = choice.Sections.Select(section => (Section: section, Label: NewLabel("Case"))).ToList();
        var fallback = leave;
        foreach (var (section, label) in sections)
        {
            foreach (var entry in section.Labels)
            {
                if (entry is DefaultSwitchLabelSyntax) frame.Cases[DefaultKey] = fallback = label;
                else if (entry is CaseSwitchLabelSyntax constant) frame.Cases[CaseKey(_model.GetConstantValue(constant.Value).Value)] = label;
            }
        }

        var value = NewTemp(type, "value");
        EmitAt(choice.Expression, Assign(value, Contextual(LowerExpression(choice.Expression), choice.Expression)));
        EnterScope(choice);
        var allConstant = sections.All(entry => entry.Section.Labels.All(label =>
            label is DefaultSwitchLabelSyntax || (label is CaseSwitchLabelSyntax constant && _model.GetConstantValue(constant.Value).HasValue)));
        if (allConstant)
        {
            var cases = sections.SelectMany(entry => entry.Section.Labels.Select(label =>
                (label is CaseSwitchLabelSyntax constant ? _copier.Copy(constant.Value) : null, entry.Label))).ToList();
            EmitAt(choice.Expression, new SwitchOp(Code.Of(value), cases));
        }
        else
        {
            foreach (var (section, label) in sections)
            {
                foreach (var entry in section.Labels) TestCase(value, entry, label);
            }
        }

        Emit(new GotoOp(fallback));
        _frames.Add(frame);
        RegisterLabels(choice.Sections.SelectMany(static section => section.Statements));
        foreach (var (section, label) in sections)
        {
            Emit(new LabelOp(label));
            LowerStatements(section.Statements);
        }

        _frames.RemoveAt(_frames.Count - 1);
        Emit(new LabelOp(leave));
    }

    private void TestCase(Variable value, SwitchLabelSyntax entry, Label label)
    {
        switch (entry)
        {
            case CaseSwitchLabelSyntax constant:
                EmitAt(entry, new BranchOp(Code.Of(value).Add(" is ").Add(_copier.Copy(constant.Value).AsOperand()), true, label));
                break;
            case CasePatternSwitchLabelSyntax pattern:
                LowerArm(value, pattern.Pattern, pattern.WhenClause, label, entry);
                break;
        }
    }

    /// <summary>Jumps to <paramref name="label"/> if the value matches the pattern and its guard holds.</summary>
    private void LowerArm(Variable value, PatternSyntax pattern, WhenClauseSyntax? guard, Label label, SyntaxNode place)
    {
        var test = _copier.PatternTest(Code.Of(value), pattern);
        if (guard is null)
        {
            EmitAt(place, new BranchOp(test, true, label));
        }
        else if (!Suspends(guard.Condition))
        {
            EmitAt(place, new BranchOp(test.Add(" && ").Add(Contextual(_copier.Copy(guard.Condition), guard.Condition).AsOperand()), true, label));
        }
        else
        {
            var skip = NewLabel("Skip");
            EmitAt(place, new BranchOp(test, false, skip));
            LowerCondition(guard.Condition, true, label);
            Emit(new LabelOp(skip));
        }
    }
}
