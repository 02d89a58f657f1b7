using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Spill: places (what can be assigned) and the assignments to them.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The place with everything inside it evaluated and kept, so that it can be named again after an await.</summary>
    private Code LowerPlace(ExpressionSyntax place)
    {
        place = Inside(place);
        switch (place)
        {
            case MemberAccessExpressionSyntax member when !IsTypeOrNamespace(member.Expression) && _model.GetSymbolInfo(member).Symbol is not { IsStatic: true }:
                return _copier.Copy(member, new Dictionary<SyntaxNode, Code> { [member.Expression] = LowerReceiver(member.Expression) });
            case ElementAccessExpressionSyntax element:
                var receiver = LowerReceiver(element.Expression);
                var replacements = new Dictionary<SyntaxNode, Code> { [element.Expression] = receiver };
                if (Offset(element, element.ArgumentList, receiver) is { } offset) replacements[element.ArgumentList.Arguments[0].Expression] = offset;
                else foreach (var argument in element.ArgumentList.Arguments) replacements[argument.Expression] = ToTemp(LowerExpression(argument.Expression), argument.Expression);
                return _copier.Copy(element, replacements);
            case ElementBindingExpressionSyntax binding when ReceiverOf(binding) is { } target && Offset(binding, binding.ArgumentList, target) is { } fixedOffset:
                return _copier.Copy(binding, new Dictionary<SyntaxNode, Code> { [binding.ArgumentList.Arguments[0].Expression] = fixedOffset });
            case ElementBindingExpressionSyntax binding:
                return _copier.Copy(binding, binding.ArgumentList.Arguments.ToDictionary(
                    static argument => (SyntaxNode)argument.Expression, argument => ToTemp(LowerExpression(argument.Expression), argument.Expression)));
            case TupleExpressionSyntax tuple:
                return _copier.Copy(tuple, tuple.Arguments.Where(static element => element.Expression is not DeclarationExpressionSyntax)
                    .ToDictionary(static element => (SyntaxNode)element.Expression, element => LowerCheckedPlace(element.Expression)));
            default:
                return LowerExpression(place);
        }
    }

    /// <summary>How the place is used; an extension that takes its receiver by reference may write it.</summary>
    public Access AccessOf(ExpressionSyntax place)
    {
        var access = SourceCopier.AccessOf(place);
        if (access != Access.Read) return access;
        var node = SourceCopier.Whole(place);
        return node.Parent is MemberAccessExpressionSyntax member && member.Expression == node && _model.GetTypeInfo(place).Type is { IsReferenceType: false }
            && Extensions.ReceiverKindOf(_model.GetSymbolInfo(member).Symbol) == RefKind.Ref ? Access.ReadWrite : Access.Read;
    }

    /// <summary>An index from the end counts from the length that there was when the place was found.</summary>
    private Code? Offset(ExpressionSyntax access, BracketedArgumentListSyntax list, Code receiver)
    {
        if (list.Arguments.Count != 1) return null;
        var index = Inside(list.Arguments[0].Expression);
        if (_model.GetTypeInfo(index).ConvertedType is not { Name: "Index" }) return null;
        var operation = _model.GetOperation(access, _cancellation);
        var length = operation switch
        {
            IImplicitIndexerReferenceOperation { LengthSymbol: { } symbol } => symbol.Name,
            IArrayElementReferenceOperation => "Length",
            _ => null,
        };
        if (length is null) return null;
        var number = _model.Compilation.GetSpecialType(SpecialType.System_Int32);
        var fromEnd = DistanceFromEnd(index);
        var total = new Code().Add(receiver.AsOperand()).Add("." + length);

        // An array is asked for its length before the distance is evaluated, anything else after.
        if (operation is IArrayElementReferenceOperation && fromEnd is not null && !_model.GetConstantValue(fromEnd).HasValue) total = KeepValue(total, number, index);
        var distance = ToTemp(LowerExpression(fromEnd ?? index), fromEnd ?? index);
        return KeepValue(fromEnd is not null ? total.Add(" - ").Add(distance) : new Code().Add(distance.AsOperand()).Add(".GetOffset(").Add(total).Add(")"), number, index);
    }

    private static ExpressionSyntax? DistanceFromEnd(ExpressionSyntax index) => Inside(index) is PrefixUnaryExpressionSyntax prefix && prefix.IsKind(SyntaxKind.IndexExpression) ? prefix.Operand : null;

    /// <summary>A place that is used by reference: that it exists must come out before what is evaluated after it.</summary>
    private Code LowerCheckedPlace(ExpressionSyntax place, bool isTarget = false)
    {
        var code = LowerPlace(place);
        place = Inside(place);
        var canFail = place switch
        {
            ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => ArrayOf(place) is not null,
            MemberAccessExpressionSyntax member => isTarget && _model.GetSymbolInfo(member).Symbol is IFieldSymbol { IsStatic: false, ContainingType.IsReferenceType: true }
                && member.Expression is not (ThisExpressionSyntax or BaseExpressionSyntax),
            _ => false,
        };
        if (canFail && _model.GetTypeInfo(place).Type is { } type) Emit(Assign(NewTemp(type, "probe"), new Code().Add(code)));
        return code;
    }

    private Code LowerReceiver(ExpressionSyntax receiver)
    {
        if (receiver is ThisExpressionSyntax or BaseExpressionSyntax) return _copier.Copy(receiver);
        return _model.GetTypeInfo(receiver).Type is not { IsReferenceType: true } && IsVariable(receiver) ? LowerReceiverPlace(receiver, isTarget: true) : ToTemp(LowerExpression(receiver), receiver);
    }

    /// <summary>A receiver that is worked on where it lies, unless it turns out to be a reference, which is taken now.</summary>
    private Code LowerReceiverPlace(ExpressionSyntax receiver, bool isTarget = false)
    {
        var place = LowerCheckedPlace(receiver, isTarget);
        if (_model.GetTypeInfo(receiver).Type is not ITypeParameterSymbol { IsReferenceType: false, IsValueType: false } type || !IsWritable(receiver)) return place;
        return ValueOrReference(place, KeepValue(new Code().Add(place), type, receiver), type);
    }

    private static Code ValueOrReference(Code place, Code kept, ITypeSymbol type) =>
        new Code($"(default({TypeNames.Of(type)}) is null ? ref ") { IsPrimary = true }.Add(kept).Add(" : ref ").Add(place).Add(")");

    private Code LowerAssignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)) return LowerCoalesceAssignment(assignment);
        if (DynamicMemberOf(assignment) is { } member) return LowerDynamicMember(assignment, member);
        var place = IsArrayFromEnd(assignment.Left) ? LowerCheckedPlace(assignment.Left) : LowerPlace(assignment.Left);
        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            var assigned = Inside(assignment.Right) is TupleExpressionSyntax tuple && TargetsOf(assignment.Left) is not null ? Spill(tuple, ElementsOf(tuple, assignment.Left)) : LowerExpression(assignment.Right);
            if (IsInManyDimensions(assignment.Left)) assigned = KeepValue(assigned, ValueType(assignment.Left), assignment.Right);
            return new Code().Add(place).Add(" = ").Add(assigned);
        }

        var isEvent = _model.GetSymbolInfo(assignment.Left).Symbol is IEventSymbol;
        if (isEvent) return new Code().Add(place).Add($" {assignment.OperatorToken.Text} ").Add(LowerExpression(assignment.Right));

        var type = ValueType(assignment.Left);
        if (_model.GetSymbolInfo(assignment).Symbol is IMethodSymbol { IsStatic: false })
        {
            // An operator of the instance's own: nothing is read, and a class is not assigned either.
            var target = type.IsReferenceType ? KeepValue(place, type, assignment.Left) : place;
            return new Code().Add(target).Add($" {assignment.OperatorToken.Text} ").Add(LowerExpression(assignment.Right));
        }

        var old = BecomesText(assignment.Left) ? ToTemp(new Code().Add(place), assignment.Left) : KeepValue(new Code().Add(place), type, assignment.Left);
        var right = LowerExpression(assignment.Right);
        var operation = assignment.OperatorToken.Text.Substring(0, assignment.OperatorToken.Text.Length - 1);
        var value = new Code().Add(old).Add($" {operation} ").Add(right.AsOperand());
        var cast = NeedsCast(type) ? $"({TypeNames.Of(type)})" : "";
        return new Code().Add(place).Add(" = ").Add(cast.Length == 0 ? value : new Code(cast).Add(value.AsOperand()));
    }

    /// <summary>What <c>+=</c> and <c>-=</c> change, where only run time knows whether it is an event.</summary>
    private SimpleNameSyntax? DynamicMemberOf(AssignmentExpressionSyntax assignment)
    {
        if (!assignment.IsKind(SyntaxKind.AddAssignmentExpression) && !assignment.IsKind(SyntaxKind.SubtractAssignmentExpression)) return null;
        var target = Inside(assignment.Left);
        if (_model.GetOperation(target, _cancellation) is not IDynamicMemberReferenceOperation) return null;
        return target switch
        {
            MemberAccessExpressionSyntax member when !IsTypeOrNamespace(member.Expression) => member.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
    }

    /// <summary>An event is not read before the value is evaluated, and not assigned after.</summary>
    private Code LowerDynamicMember(AssignmentExpressionSyntax assignment, SimpleNameSyntax name)
    {
        var receiver = name.Parent is MemberAccessExpressionSyntax { Expression: var target } ? ToTemp(LowerExpression(target), target) : ReceiverOf((ExpressionSyntax)name.Parent!)!;
        var place = new Code().Add(receiver.AsOperand()).Add("." + name.Identifier.Text);
        var site = EventSite(name.Identifier.ValueText);
        var isEvent = KeepValue(new Code($"{site}.Target({site}, ").Add(receiver).Add(")"), _model.Compilation.GetSpecialType(SpecialType.System_Boolean), assignment.Left);
        var result = NewResult(ValueType(assignment.Left));
        var (value, otherwise, end) = (NewLabel("Value"), NewLabel("Else"), NewLabel("End"));
        Emit(Assign(result, new Code("null!")));
        Emit(new BranchOp(isEvent, true, value));
        EmitAt(assignment.Left, Assign(result, new Code().Add(place)));
        Emit(new LabelOp(value));
        var right = ToTemp(LowerExpression(assignment.Right), assignment.Right);
        Emit(new BranchOp(isEvent, false, otherwise));
        EmitAt(assignment, new ExecOp(new Code().Add(place).Add($" {assignment.OperatorToken.Text} ").Add(right).Add(";")));
        Emit(new GotoOp(end));
        Emit(new LabelOp(otherwise));
        var changed = new Code().Use(result).Add($" {assignment.OperatorToken.Text.Substring(0, 1)} ").Add(right.AsOperand());
        EmitAt(assignment, Assign(result, new Code().Add(place).Add($" = {_context}(").Add(changed).Add(")")));
        Emit(new LabelOp(end));
        return ValueOf(result);
    }

    /// <summary>The JIT looks for such an element before it evaluates the value in the same statement.</summary>
    private bool IsInManyDimensions(ExpressionSyntax place) => ArrayOf(place) is { Rank: > 1 };

    /// <summary>C# asks such an array for its length, and then finds the element, before it evaluates the value.</summary>
    private bool IsArrayFromEnd(ExpressionSyntax place)
    {
        place = Inside(place);
        return ArrayOf(place) is not null && IsFromEnd(place is ElementAccessExpressionSyntax element ? element.ArgumentList : ((ElementBindingExpressionSyntax)place).ArgumentList);
    }

    private bool IsFromEnd(BracketedArgumentListSyntax list) =>
        list.Arguments.Count == 1 && _model.GetTypeInfo(list.Arguments[0].Expression).Type is { Name: "Index", ContainingNamespace.Name: "System" };

    private static bool NeedsCast(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        return type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UInt64 or SpecialType.System_Single;
    }
}
