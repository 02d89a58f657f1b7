using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Spill: object and collection initialisers with awaits: the object is made first and then filled, as C# does.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Members that only an initialiser may set keep it; their values are evaluated before it, and so before a constructor that nobody can see run.</summary>
    private bool NeedsInitializer(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var needed = initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(assignment =>
            _model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol { SetMethod.IsInitOnly: true } or IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });
        if (needed && _model.GetSymbolInfo(creation).Symbol is IMethodSymbol constructor && !QuietConstructors.IsQuiet(constructor, _model.Compilation))
            throw Unsupported(initializer, "only this initialiser can set its init-only or required members, and the constructor before it does something that can be seen");
        return needed;
    }

    private Code LowerCreation(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var type = ValueType(creation);
        var operands = new List<Operand>();
        if (creation.ArgumentList is { } list) AddArguments(list.Arguments, operands);
        var arguments = new Code("()");
        if (creation.ArgumentList is { } given)
        {
            var replacements = operands.ToDictionary(static operand => (SyntaxNode)operand.Expression, operand =>
                operand.IsPlace ? LowerCheckedPlace(operand.Expression) : Suspends(given) ? ToTemp(LowerExpression(operand.Expression), operand.Expression) : LowerExpression(operand.Expression));
            arguments = _copier.Copy(given, replacements);
        }

        var target = KeepValue(new Code($"new {TypeNames.Of(type).TrimEnd('?')}").Add(arguments), type, creation);
        Fill(target, type, initializer);
        return target;
    }

    private void Fill(Code place, ITypeSymbol type, InitializerExpressionSyntax initializer)
    {
        foreach (var element in initializer.Expressions)
        {
            // What a member gives is asked for once an element, before the value.
            var target = place.IsStable || !type.IsReferenceType || !Suspends(element) || element is AssignmentExpressionSyntax { Right: InitializerExpressionSyntax } ? place : KeepValue(new Code().Add(place), type, element);
            switch (element)
            {
                case AssignmentExpressionSyntax assignment when initializer.IsKind(SyntaxKind.ObjectInitializerExpression):
                    var member = MemberOf(target, assignment);
                    if (assignment.Right is InitializerExpressionSyntax nested) Fill(member, ValueType(assignment.Left), nested);
                    else EmitAt(assignment, new ExecOp(new Code().Add(member).Add(" = ").Add(LowerExpression(assignment.Right)).Add(";")));
                    break;
                case InitializerExpressionSyntax arguments:
                    var values = arguments.Expressions.ToList();
                    var last = values.FindLastIndex(Suspends);
                    var codes = values.Select((value, index) => index < last ? ToTemp(LowerExpression(value), value) : LowerExpression(value)).ToList();
                    EmitAt(element, new ExecOp(Join(new Code().Add(target).Add(".Add("), codes).Add(");")));
                    break;
                default:
                    var added = new Code().Add(target).Add(".Add(").Add(LowerExpression(element));
                    if (_copier.CallerArgument(element) is { } caller) added.Add(", " + caller);
                    EmitAt(element, new ExecOp(added.Add(");")));
                    break;
            }
        }
    }

    private Code MemberOf(Code target, AssignmentExpressionSyntax assignment)
    {
        if (assignment.Left is not ImplicitElementAccessSyntax index) return new Code { IsPrimary = true }.Add(target).Add("." + assignment.Left);
        var arguments = index.ArgumentList.Arguments.Select(argument => ToTemp(LowerExpression(argument.Expression), argument.Expression)).ToList();
        return Join(new Code { IsPrimary = true }.Add(target).Add("["), arguments).Add("]");
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
