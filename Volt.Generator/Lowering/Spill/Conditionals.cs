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
        if (conditional is { WhenTrue: RefExpressionSyntax whenTrue, WhenFalse: RefExpressionSyntax whenFalse }) return LowerConditionalPlace(conditional, whenTrue.Expression, whenFalse.Expression);
        var result = NewResult(ValueType(conditional));
        var (otherwise, end) = (NewLabel("Else"), NewLabel("End"));
        LowerCondition(conditional.Condition, false, otherwise);
        LowerInto(result, conditional.WhenTrue);
        Emit(new GotoOp(end));
        Emit(new LabelOp(otherwise));
        LowerInto(result, conditional.WhenFalse);
        Emit(new LabelOp(end));
        return ValueOf(result);
    }

    /// <summary>One of two places: what each needs is evaluated on its path, and the choice is made once more where the place is used.</summary>
    private Code LowerConditionalPlace(ConditionalExpressionSyntax conditional, ExpressionSyntax whenTrue, ExpressionSyntax whenFalse)
    {
        var first = Variables.Count;
        var chosen = KeepValue(LowerExpression(conditional.Condition), _model.Compilation.GetSpecialType(SpecialType.System_Boolean), conditional.Condition);
        var (otherwise, end) = (NewLabel("Else"), NewLabel("End"));
        Emit(new BranchOp(chosen, false, otherwise));
        var place = LowerPlace(whenTrue);
        Emit(new GotoOp(end));
        Emit(new LabelOp(otherwise));
        var other = LowerPlace(whenFalse);
        Emit(new LabelOp(end));
        foreach (var variable in Variables.Skip(first)) variable.IsTop |= !variable.StaysInPlace;
        return new Code("(") { IsPrimary = true }.Add(chosen).Add(" ? ref ").Add(place).Add(" : ref ").Add(other).Add(")");
    }

    private Code LowerShortCircuit(BinaryExpressionSyntax binary)
    {
        var end = NewLabel("End");
        if (binary.IsKind(SyntaxKind.CoalesceExpression)) return LowerCoalesce(binary, end);
        var type = ValueType(binary);
        var isAnd = binary.IsKind(SyntaxKind.LogicalAndExpression);
        if (type.SpecialType != SpecialType.System_Boolean) return LowerUserShortCircuit(binary, type, isAnd, end);
        var result = NewResult(type);
        LowerInto(result, binary.Left);
        Emit(new BranchOp(Code.Of(result), !isAnd, end));
        LowerInto(result, binary.Right);
        Emit(new LabelOp(end));
        return ValueOf(result);
    }

    /// <summary>
    /// Operators of a type's own, or found at run time: <c>T.true(x) ? x : x | y</c>, <c>T.false(x) ? x : x &amp; y</c>. A condition asks operator <c>true</c>; only
    /// <c>&amp;&amp;</c> asks operator <c>false</c>, so it is tried with an operand that says whether it is wanted.
    /// </summary>
    private Code LowerUserShortCircuit(BinaryExpressionSyntax binary, ITypeSymbol type, bool isAnd, Label end)
    {
        var result = NewResult(type);
        LowerInto(result, binary.Left);
        if (!isAnd)
        {
            Emit(new BranchOp(Code.Of(result), true, end));
        }
        else if (IsBoolean(binary.Left))
        {
            Emit(new BranchOp(new Code("(bool)") { IsPrimary = false }.Use(result), false, end));
        }
        else
        {
            var wanted = NewTemp(SpecialType.System_Boolean, "wanted");
            wanted.IsTop = true;
            EmitAt(binary.Left, new ExecOp(new Code().Use(wanted, Access.Write).Add(" = false; try { ").Use(result, Access.Write).Add(" = ").Use(result)
                .Add($" && {KnownNames.RightOperand}.Wanted<{TypeNames.Of(ValueType(binary.Right))}>(); }} catch ({KnownNames.RightOperand}) {{ ").Use(wanted, Access.Write).Add(" = true; }")));
            Emit(new BranchOp(Code.Of(wanted), false, end));
        }

        var right = LowerExpression(binary.Right);
        if (type.TypeKind == TypeKind.Dynamic)
        {
            var site = LogicalSite(isAnd);
            Emit(Assign(result, new Code($"{site}.Target({site}, ").Use(result).Add(", ").Add(right).Add(")")));
        }
        else
        {
            Emit(Assign(result, Code.Of(result).Add(isAnd ? " & " : " | ").Add(right.AsOperand())));
        }

        Emit(new LabelOp(end));
        return ValueOf(result);
    }

    private Code LowerCoalesce(BinaryExpressionSyntax binary, Label end)
    {
        var leftType = ValueType(binary.Left);
        var left = KeepValue(LowerExpression(binary.Left), leftType, binary.Left);
        var result = NewResult(ValueType(binary));
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
        var result = NewResult(resultType);
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
        // What may turn out to be a value is worked on where it lies.
        var place = receiverType is ITypeParameterSymbol { IsReferenceType: false } && IsWritable(access.Expression) ? LowerCheckedPlace(access.Expression) : null;
        var receiver = KeepValue(place is null ? LowerExpression(access.Expression) : new Code().Add(place), receiverType, access.Expression);
        var type = _model.GetTypeInfo(access).Type;
        hasValue &= type is not null && type.SpecialType != SpecialType.System_Void;
        var result = hasValue ? NewResult(type!) : null;
        var end = NewLabel("End");
        if (result is not null) Emit(Assign(result, new Code("default!")));
        Emit(new BranchOp(new Code().Add(receiver).Add(" is null"), true, end));
        _bindingReceivers[access] = place is not null ? ValueOrReference(place, receiver, receiverType)
            : IsNullable(receiverType) ? new Code { IsPrimary = true }.Add(receiver).Add(".GetValueOrDefault()") : receiver;
        if (result is not null) LowerInto(result, access.WhenNotNull);
        else LowerExpressionStatement(access.WhenNotNull, access);
        Emit(new LabelOp(end));
        return result is null ? new Code() : ValueOf(result);
    }

    /// <summary>What <c>.Name</c> or <c>[index]</c> after a <c>?</c> refers to, when its <c>?.</c> was taken apart.</summary>
    public Code? ReceiverOf(ExpressionSyntax binding) => _bindingReceivers.Count > 0 && _bindingReceivers.TryGetValue(AccessAround(binding), out var receiver) ? receiver : null;

    /// <summary>The <c>?.</c> that <c>.Name</c> or <c>[index]</c> stands behind.</summary>
    public static ConditionalAccessExpressionSyntax AccessAround(ExpressionSyntax binding)
    {
        SyntaxNode node = binding;
        while (node.Parent is not ConditionalAccessExpressionSyntax access || access.WhenNotNull != node) node = node.Parent!;
        return (ConditionalAccessExpressionSyntax)node.Parent;
    }

    private Code LowerSwitchExpression(SwitchExpressionSyntax choice)
    {
        var governingType = ValueType(choice.GoverningExpression);
        var value = NewResult(governingType);
        LowerInto(value, choice.GoverningExpression);
        EnterScope(choice);
        var result = NewResult(ValueType(choice));
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

        var unmatched = value.StaysInPlace ? new Code() : Code.Of(value);
        Emit(new ExecOp(new Code("throw new global::System.Runtime.CompilerServices.SwitchExpressionException(").Add(unmatched).Add(");")) { Exits = true });
        Emit(new LabelOp(end));
        return ValueOf(result);
    }
}
