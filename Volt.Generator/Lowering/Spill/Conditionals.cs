using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Spill: expressions that evaluate only some of their parts, with an await among those.</summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<SyntaxNode, Code> _bindingReceivers = [];

    private static bool IsShortCircuit(BinaryExpressionSyntax binary) =>
        binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression) || binary.IsKind(SyntaxKind.CoalesceExpression);

    private Code LowerConditional(ConditionalExpressionSyntax conditional)
    {
        var result = NewResult(ValueType(conditional), conditional);
        var (otherwise, end) = (NewLabel("Else"), NewLabel("End"));
        LowerCondition(conditional.Condition, false, otherwise);
        LowerInto(result, conditional.WhenTrue);
        Emit(new GotoOp(end));
        Emit(new LabelOp(otherwise));
        LowerInto(result, conditional.WhenFalse);
        Emit(new LabelOp(end));
        return ValueOf(result);
    }

    private Code LowerShortCircuit(BinaryExpressionSyntax binary)
    {
        var end = NewLabel("End");
        if (binary.IsKind(SyntaxKind.CoalesceExpression)) return LowerCoalesce(binary, end);
        var type = ValueType(binary);
        var isAnd = binary.IsKind(SyntaxKind.LogicalAndExpression);
        if (type.SpecialType != SpecialType.System_Boolean) return LowerUserShortCircuit(binary, type, isAnd, end);
        var result = NewResult(type, binary);
        LowerInto(result, binary.Left);
        Emit(new BranchOp(Code.Of(result), !isAnd, end));
        LowerInto(result, binary.Right);
        Emit(new LabelOp(end));
        return ValueOf(result);
    }

    /// <summary>A type's own <c>|</c> with <c>true</c>: <c>T.true(x) ? x : x | y</c>. Only <c>&amp;&amp;</c> itself can call operator <c>false</c>, so it stays.</summary>
    private Code LowerUserShortCircuit(BinaryExpressionSyntax binary, ITypeSymbol type, bool isAnd, Label end)
    {
        if (type.TypeKind == TypeKind.Dynamic) throw Unsupported(binary, "a dynamic && or || with an await on its right is not lowered");
        if (isAnd) throw Unsupported(binary, "a user-defined && with an await on its right is not lowered");
        var result = NewResult(type, binary);
        LowerInto(result, binary.Left);
        Emit(new BranchOp(Code.Of(result), true, end));
        Emit(Assign(result, Code.Of(result).Add(" | ").Add(LowerExpression(binary.Right).AsOperand())));
        Emit(new LabelOp(end));
        return ValueOf(result);
    }

    private Code LowerCoalesce(BinaryExpressionSyntax binary, Label end)
    {
        var leftType = ValueType(binary.Left);
        var left = KeepValue(LowerExpression(binary.Left), leftType, binary.Left);
        var result = NewResult(ValueType(binary), binary);
        var otherwise = NewLabel("Else");
        Emit(new BranchOp(new Code().Add(left).Add(" is null"), true, otherwise));
        Emit(Assign(result, Unwrapped(left, leftType, result.Type!)));
        Emit(new GotoOp(end));
        Emit(new LabelOp(otherwise));
        LowerInto(result, binary.Right);
        Emit(new LabelOp(end));
        return ValueOf(result);
    }

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static Code Unwrapped(Code value, ITypeSymbol type, ITypeSymbol target) =>
        IsNullable(type) && !IsNullable(target) ? new Code().Add(value).Add(".GetValueOrDefault()") : value;

    private Code LowerCoalesceAssignment(AssignmentExpressionSyntax assignment)
    {
        var type = ValueType(assignment.Left);
        var resultType = _model.GetTypeInfo(assignment).Type ?? type;
        var place = LowerPlace(assignment.Left);
        var old = KeepValue(new Code().Add(place), type, assignment.Left);
        var (otherwise, end) = (NewLabel("Else"), NewLabel("End"));
        var result = NewResult(resultType, assignment);
        Emit(new BranchOp(new Code().Add(old).Add(" is null"), true, otherwise));
        Emit(Assign(result, Unwrapped(old, type, resultType)));
        Emit(new GotoOp(end));
        Emit(new LabelOp(otherwise));
        LowerInto(result, assignment.Right);
        EmitAt(assignment, new ExecOp(new Code().Add(place).Add(" = ").Use(result).Add(";")));
        Emit(new LabelOp(end));
        return ValueOf(result);
    }

    private Code LowerConditionalAccess(ConditionalAccessExpressionSyntax access, bool hasValue)
    {
        var receiverType = ValueType(access.Expression);
        var receiver = KeepValue(LowerExpression(access.Expression), receiverType, access.Expression);
        var type = _model.GetTypeInfo(access).Type;
        hasValue &= type is not null && type.SpecialType != SpecialType.System_Void;
        var result = hasValue ? NewResult(type!, access) : null;
        var end = NewLabel("End");
        if (result is not null) Emit(Assign(result, new Code("default!")));
        Emit(new BranchOp(new Code().Add(receiver).Add(" is null"), true, end));
        _bindingReceivers[access] = IsNullable(receiverType) ? new Code { IsPrimary = true }.Add(receiver).Add(".GetValueOrDefault()") : receiver;
        if (result is not null) LowerInto(result, access.WhenNotNull);
        else LowerExpressionStatement(access.WhenNotNull, access);
        Emit(new LabelOp(end));
        return result is null ? new Code() : ValueOf(result);
    }

    /// <summary>What <c>.Name</c> or <c>[index]</c> after a <c>?</c> refers to, when its <c>?.</c> was taken apart.</summary>
    public Code? ReceiverOf(ExpressionSyntax binding)
    {
        if (_bindingReceivers.Count == 0) return null;
        SyntaxNode node = binding;
        while (node.Parent is { } parent)
        {
            if (parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node)
                return _bindingReceivers.TryGetValue(access, out var receiver) ? receiver : null;
            node = parent;
        }

        return null;
    }

    private Code LowerSwitchExpression(SwitchExpressionSyntax choice)
    {
        var governingType = ValueType(choice.GoverningExpression);
        var value = NewResult(governingType, choice.GoverningExpression);
        LowerInto(value, choice.GoverningExpression);
        EnterScope(choice);
        var result = NewResult(ValueType(choice), choice);
        var end = NewLabel("End");
        foreach (var arm in choice.Arms)
        {
            var (match, next) = (NewLabel("Arm"), NewLabel("Next"));
            LowerArm(value, arm.Pattern, arm.WhenClause, match, arm);
            Emit(new GotoOp(next));
            Emit(new LabelOp(match));
            LowerInto(result, arm.Expression);
            Emit(new GotoOp(end));
            Emit(new LabelOp(next));
        }

        Emit(new ExecOp(new Code("throw new global::System.Runtime.CompilerServices.SwitchExpressionException(").Use(value).Add(");")) { Exits = true });
        Emit(new LabelOp(end));
        return ValueOf(result);
    }
}
