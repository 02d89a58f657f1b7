using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Spill: object and collection initialisers with awaits: the object is made first and then filled, as C# does.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>
    /// Members that only an initialiser may set keep it; their values are evaluated before it, and so before a constructor that nobody can see run. Where somebody can, they are set one by one on
    /// the object, as C# does it.
    /// </summary>
    private bool NeedsInitializer(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var assignments = initializer.Expressions.OfType<AssignmentExpressionSyntax>().ToList();
        var needed = assignments.Any(assignment => IsRequired(assignment) || MemberOf(assignment) is IPropertySymbol { SetMethod.IsInitOnly: true });
        if (!needed) return ValueType(creation).IsRefLikeType;
        var isSeen = (_model.GetSymbolInfo(creation).Symbol is IMethodSymbol constructor && !QuietConstructors.IsQuiet(constructor, _model.Compilation))
            || assignments.Take(initializer.Expressions.LastIndexOf(Suspends)).Any(IsSeen);
        if (!isSeen) return true;
        if (!assignments.Select(MemberOf).OfType<IPropertySymbol>().All(CanBeSetApart))
            throw Unsupported(initializer, "only this initialiser can set its init-only or required members, and what it does can be seen");
        return false;
    }

    private ISymbol? MemberOf(AssignmentExpressionSyntax assignment) => _model.GetSymbolInfo(assignment.Left).Symbol;

    private bool IsRequired(AssignmentExpressionSyntax assignment) => MemberOf(assignment) is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private bool IsSeen(AssignmentExpressionSyntax assignment) => MemberOf(assignment) is { } member && QuietConstructors.IsLive(member);

    /// <summary>Whether the member can be set on an object that exists; a required one is set to nothing first, which nobody may see.</summary>
    private bool CanBeSetApart(IPropertySymbol property) =>
        (!property.IsRequired || !QuietConstructors.IsLive(property)) && (property.SetMethod is not { IsInitOnly: true } || CanReachSetter(property));

    private Code Set(Code target, AssignmentExpressionSyntax assignment, Code value) => MemberOf(assignment) is IPropertySymbol { SetMethod.IsInitOnly: true } property
        ? new Code(SetterBridge(property) + "(").Add(property.ContainingType.IsValueType ? target.ByReference() : target).Add(", ").Add(value).Add(");")
        : new Code().Add(target).Add($".{assignment.Left} = ").Add(value).Add(";");

    /// <summary>The copy is made first. What only a <c>with</c> may set is kept until all of it is known, and set on a copy of the copy; where those may be seen, on the copy itself.</summary>
    private Code LowerWith(WithExpressionSyntax with)
    {
        var type = ValueType(with.Expression);
        var isRecord = type is { IsReferenceType: true, IsAnonymousType: false };
        var source = LowerExpression(with.Expression);
        var copy = KeepValue(isRecord ? source.AsOperand().With(" with { }") : source, type, with);
        var members = with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().ToList();
        var late = members.Where(member => type.IsAnonymousType || MemberOf(member) is IPropertySymbol { SetMethod: null or { IsInitOnly: true } }).ToList();
        // What the class of the record may be that makes the copy is not known here.
        var isSeen = !type.IsAnonymousType && (late.Any(IsSeen) || (isRecord && late.Count > 0 && !HasQuietCopies(type)));
        if (isSeen || (isRecord && !type.IsSealed))
        {
            if (late.Select(MemberOf).OfType<IPropertySymbol>().All(CanReachSetter)) late.Clear();
            else if (isSeen) throw Unsupported(with, "only this expression can set its init-only members, and the copy or one of them does something that can be seen");
        }

        var parts = new List<Code>();
        foreach (var member in members)
        {
            var value = LowerExpression(member.Right);
            if (late.Contains(member)) parts.Add(new Code(member.Left + " = ").Add(member == members[members.Count - 1] ? value : ToTemp(value, member.Right)));
            else EmitAt(member, new ExecOp(Set(copy, member, value)));
        }

        return late.Count == 0 ? copy : Join(new Code().Add(copy).Add(" with { "), parts).Add(" }");
    }

    private static bool HasQuietCopies(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.InstanceConstructors.Any(constructor => constructor is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.Length: > 0, Parameters.Length: 1 }
                && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, current))) return false;
        }

        return true;
    }

    private Code LowerCreation(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var type = ValueType(creation);
        var operands = new List<Operand>();
        if (creation.ArgumentList is { } list) AddArguments(list.Arguments, operands);
        var constructor = _model.GetSymbolInfo(creation).Symbol as IMethodSymbol;
        var arguments = new Code($"({_copier.CallerArguments(constructor)})");
        if (creation.ArgumentList is { } given)
        {
            var replacements = operands.ToDictionary(static operand => (SyntaxNode)operand.Expression, operand =>
                operand.IsPlace ? LowerCheckedPlace(operand.Expression) : Suspends(given) ? ToTemp(LowerExpression(operand.Expression), operand.Expression) : LowerExpression(operand.Expression));
            arguments = _copier.CopyArguments(given, constructor, replacements);
        }

        var required = initializer.Expressions.OfType<AssignmentExpressionSyntax>().Where(IsRequired);
        var placeholders = string.Join(", ", required.Select(static assignment => assignment.Left + " = default!"));
        var created = new Code($"new {TypeNames.Of(type).TrimEnd('?')}").Add(arguments);
        var target = KeepValue(placeholders.Length == 0 ? created : created.Add($" {{ {placeholders} }}"), type, creation);
        Fill(target, type, initializer);
        return target;
    }

    private void Fill(Code place, ITypeSymbol type, InitializerExpressionSyntax initializer)
    {
        foreach (var element in initializer.Expressions)
        {
            // What a member gives is asked for once an element, behind the indices and before the value.
            var indices = element is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax index } && initializer.IsKind(SyntaxKind.ObjectInitializerExpression) ? LowerIndices(place, type, index) : null;
            var target = place.IsStable || !type.IsReferenceType || !Suspends(element) || element is AssignmentExpressionSyntax { Right: InitializerExpressionSyntax } ? place : KeepValue(new Code().Add(place), type, element);
            switch (element)
            {
                case AssignmentExpressionSyntax assignment when initializer.IsKind(SyntaxKind.ObjectInitializerExpression):
                    var member = new Code { IsPrimary = true }.Add(target).Add(indices ?? new Code("." + assignment.Left));
                    if (assignment.Right is InitializerExpressionSyntax nested) Fill(member, ValueType(assignment.Left), nested);
                    else if (indices is null) EmitAt(assignment, new ExecOp(Set(target, assignment, LowerExpression(assignment.Right))));
                    else EmitAt(assignment, new ExecOp(new Code().Add(member).Add(" = ").Add(LowerExpression(assignment.Right)).Add(";")));
                    break;
                case InitializerExpressionSyntax arguments:
                    var values = arguments.Expressions.ToList();
                    var last = values.FindLastIndex(Suspends);
                    var codes = values.Select((value, index) => index < last ? ToTemp(LowerExpression(value), value) : LowerExpression(value)).ToList();
                    if (_copier.CallerArguments(element) is { } callers) codes.Add(new Code(callers));
                    EmitAt(element, new ExecOp(Join(new Code().Add(target).Add(".Add("), codes).Add(");")));
                    break;
                default:
                    var added = new Code().Add(target).Add(".Add(").Add(LowerExpression(element));
                    if (_copier.CallerArguments(element) is { } caller) added.Add(", " + caller);
                    EmitAt(element, new ExecOp(added.Add(");")));
                    break;
            }
        }
    }

    private Code LowerIndices(Code place, ITypeSymbol type, ImplicitElementAccessSyntax index)
    {
        var list = index.ArgumentList;
        // An array is asked for before a distance from its end, anything else only for its count.
        var counted = type is IArrayTypeSymbol && !place.IsStable && list.Arguments.Count == 1 && DistanceFromEnd(list.Arguments[0].Expression) is not null ? KeepValue(new Code().Add(place), type, index) : place;
        return Offset(index, list, counted) is { } offset ? new Code("[").Add(offset).Add("]")
            : _copier.Copy(list, list.Arguments.ToDictionary(static argument => (SyntaxNode)argument.Expression, argument => ToTemp(LowerExpression(argument.Expression), argument.Expression)));
    }

    private static Code Join(Code code, List<Code> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) code.Add(", ");
            code.Add(items[i]);
        }

        return code;
    }
}
