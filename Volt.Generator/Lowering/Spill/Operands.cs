using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Spill: what each kind of expression evaluates, in C#'s order.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>
    /// A part of an expression; a place is kept as a variable that can still be written, not as its value. A part is kept as what it becomes in the expression, unless
    /// that <paramref name="IsConvertedLater"/>, after all parts are evaluated.
    /// </summary>
    private readonly record struct Operand(ExpressionSyntax Expression, bool IsPlace = false, bool IsReceiver = false, bool IsConvertedLater = false);

    private List<Operand> OperandsOf(ExpressionSyntax expression)
    {
        var operands = new List<Operand>();
        switch (expression)
        {
            case InvocationExpressionSyntax invocation:
                AddCallee(invocation, operands);
                AddArguments(invocation.ArgumentList.Arguments, operands);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                if (creation.ArgumentList is { } list) AddArguments(list.Arguments, operands);
                if (creation.Initializer is { } initializer) AddElements(initializer, operands);
                break;
            case MemberAccessExpressionSyntax member:
                AddReceiver(member.Expression, operands);
                break;
            case ElementAccessExpressionSyntax element:
                AddReceiver(element.Expression, operands);
                AddArguments(element.ArgumentList.Arguments, operands);
                break;
            case ElementBindingExpressionSyntax binding:
                AddArguments(binding.ArgumentList.Arguments, operands);
                break;
            case BinaryExpressionSyntax binary:
                operands.Add(new(binary.Left));
                if (!binary.IsKind(SyntaxKind.IsExpression) && !binary.IsKind(SyntaxKind.AsExpression)) operands.Add(new(binary.Right));
                break;
            case AssignmentExpressionSyntax assignment:
                operands.Add(new(assignment.Left));
                break;
            case ConditionalExpressionSyntax conditional:
                operands.Add(new(conditional.Condition));
                break;
            case ConditionalAccessExpressionSyntax access:
                operands.Add(new(access.Expression));
                break;
            case PrefixUnaryExpressionSyntax prefix:
                operands.Add(new(prefix.Operand));
                break;
            case PostfixUnaryExpressionSyntax postfix:
                operands.Add(new(postfix.Operand));
                break;
            case CastExpressionSyntax cast:
                operands.Add(new(cast.Expression));
                break;
            case IsPatternExpressionSyntax pattern:
                operands.Add(new(pattern.Expression));
                break;
            case SwitchExpressionSyntax choice:
                operands.Add(new(choice.GoverningExpression));
                break;
            case TupleExpressionSyntax tuple:
                AddArguments(tuple.Arguments, operands);
                break;
            case InterpolatedStringExpressionSyntax text:
                foreach (var hole in text.Contents.OfType<InterpolationSyntax>()) operands.Add(new(hole.Expression));
                break;
            case ArrayCreationExpressionSyntax array:
                foreach (var rank in array.Type.RankSpecifiers)
                {
                    foreach (var size in rank.Sizes)
                    {
                        if (size is not OmittedArraySizeExpressionSyntax) operands.Add(new(size));
                    }
                }

                if (array.Initializer is { } elements) AddElements(elements, operands);
                break;
            case ImplicitArrayCreationExpressionSyntax array:
                AddElements(array.Initializer, operands);
                break;
            case InitializerExpressionSyntax array:
                AddElements(array, operands);
                break;
            case AnonymousObjectCreationExpressionSyntax anonymous:
                foreach (var member in anonymous.Initializers) operands.Add(new(member.Expression));
                break;
            case CollectionExpressionSyntax collection:
                foreach (var element in collection.Elements) operands.Add(new(ValueOf(element)));
                break;
            case WithExpressionSyntax with:
                operands.Add(new(with.Expression));
                AddElements(with.Initializer, operands);
                break;
            case RangeExpressionSyntax range:
                if (range.LeftOperand is { } left) operands.Add(new(left));
                if (range.RightOperand is { } right) operands.Add(new(right));
                break;
            case QueryExpressionSyntax query:
                foreach (var source in Queries.SourcesOf(query)) operands.Add(new(source));
                break;
            case RefExpressionSyntax reference:
                operands.Add(new(reference.Expression));
                break;
            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax allocated }:
                foreach (var size in allocated.RankSpecifiers.SelectMany(static rank => rank.Sizes))
                {
                    if (size is not OmittedArraySizeExpressionSyntax) operands.Add(new(size));
                }

                if (((StackAllocArrayCreationExpressionSyntax)expression).Initializer is { } values) AddElements(values, operands);
                break;
            case ImplicitStackAllocArrayCreationExpressionSyntax array:
                AddElements(array.Initializer, operands);
                break;
            default:
                throw Unsupported(expression, $"an await inside a {expression.Kind()} is not lowered");
        }

        return operands;
    }

    /// <summary>What a comparison of tuples evaluates before it compares the first elements.</summary>
    private static List<Operand> ElementsOf(BinaryExpressionSyntax comparison)
    {
        var operands = new List<Operand>();
        Add(comparison.Left);
        Add(comparison.Right);
        return operands;

        void Add(ExpressionSyntax value)
        {
            if (Inside(value) is TupleExpressionSyntax { Arguments: var elements }) foreach (var element in elements) Add(element.Expression);
            else operands.Add(new(value, IsConvertedLater: true));
        }
    }

    /// <summary>The elements of a tuple that is taken apart at once. A tuple that one of them gives is evaluated after them, as a part that is taken apart in turn.</summary>
    private List<Operand> ElementsOf(TupleExpressionSyntax tuple, SyntaxNode target)
    {
        var (values, parts) = (new List<Operand>(), new List<Operand>());
        Add(tuple, target);
        values.AddRange(parts);
        return values;

        void Add(ExpressionSyntax value, SyntaxNode target)
        {
            var targets = TargetsOf(target);
            if (targets is not null && Inside(value) is TupleExpressionSyntax { Arguments: var elements })
            {
                for (var i = 0; i < elements.Count; i++) Add(elements[i].Expression, targets[i]);
            }
            else
            {
                (targets is not null && _model.GetTypeInfo(value).Type is { IsTupleType: true } ? parts : values).Add(new(value));
            }
        }
    }

    private static IReadOnlyList<SyntaxNode>? TargetsOf(SyntaxNode target) => target switch
    {
        TupleExpressionSyntax tuple => tuple.Arguments.Select(static argument => argument.Expression).ToList(),
        DeclarationExpressionSyntax declaration => TargetsOf(declaration.Designation),
        ParenthesizedVariableDesignationSyntax variables => variables.Variables,
        _ => null,
    };

    private void AddCallee(InvocationExpressionSyntax invocation, List<Operand> operands)
    {
        var method = _model.GetSymbolInfo(invocation).Symbol as IMethodSymbol;
        var callee = invocation.Expression;
        if (method is { MethodKind: MethodKind.DelegateInvoke } && callee is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } && callee is not MemberBindingExpressionSyntax)
        {
            operands.Add(new(callee));
            return;
        }

        if (callee is not MemberAccessExpressionSyntax member)
        {
            if (method is null && callee is not (SimpleNameSyntax or MemberBindingExpressionSyntax)) operands.Add(new(callee));
            return;
        }

        if (method is { IsStatic: true, MethodKind: not MethodKind.ReducedExtension } && !Extensions.IsInBlock(method)) return;
        // A method of an extension block reads its receiver as late as one of the type itself, though it takes the value.
        AddReceiver(member.Expression, operands, method?.ReducedFrom?.Parameters[0].RefKind);
    }

    /// <summary><paramref name="parameter"/> is how an extension method takes its receiver; any other works on the variable itself.</summary>
    private void AddReceiver(ExpressionSyntax receiver, List<Operand> operands, RefKind? parameter = null)
    {
        if (IsTypeOrNamespace(receiver) || receiver is BaseExpressionSyntax or ThisExpressionSyntax) return;
        var type = _model.GetTypeInfo(receiver).Type;
        var isPlace = IsVariable(receiver) && (parameter is { } given ? given != RefKind.None : type is not { IsReferenceType: true });
        operands.Add(new(receiver, isPlace, IsReceiver: true));
    }

    private void AddArguments(IEnumerable<ArgumentSyntax> arguments, List<Operand> operands)
    {
        foreach (var argument in arguments)
        {
            if (argument.Expression is DeclarationExpressionSyntax) continue;
            operands.Add(new(argument.Expression, !argument.RefKindKeyword.IsKind(SyntaxKind.None) || IsPassedByReference(argument)));
        }
    }

    /// <summary>An <c>in</c> parameter is given the variable itself, though the argument does not say so, and sees what is written to it later.</summary>
    private bool IsPassedByReference(ArgumentSyntax argument) => IsVariable(argument.Expression)
        && _model.GetOperation(argument, _cancellation) is IArgumentOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter, Value: not IConversionOperation };

    private static void AddElements(InitializerExpressionSyntax initializer, List<Operand> operands)
    {
        foreach (var element in initializer.Expressions)
        {
            switch (element)
            {
                case InitializerExpressionSyntax nested:
                    AddElements(nested, operands);
                    break;
                case AssignmentExpressionSyntax { Right: InitializerExpressionSyntax nested } assignment:
                    AddIndex(assignment.Left, operands);
                    AddElements(nested, operands);
                    break;
                case AssignmentExpressionSyntax assignment:
                    AddIndex(assignment.Left, operands);
                    operands.Add(new(assignment.Right));
                    break;
                default:
                    operands.Add(new(element));
                    break;
            }
        }
    }

    private static void AddIndex(ExpressionSyntax target, List<Operand> operands)
    {
        if (target is not ImplicitElementAccessSyntax index) return;
        foreach (var argument in index.ArgumentList.Arguments) operands.Add(new(argument.Expression));
    }

    /// <summary>What parentheses and <c>!</c> stand around.</summary>
    internal static ExpressionSyntax Inside(ExpressionSyntax expression)
    {
        while (SourceCopier.IsAround(expression)) expression = expression is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)expression).Operand;
        return expression;
    }

    private bool IsTypeOrNamespace(ExpressionSyntax expression) =>
        expression is PredefinedTypeSyntax or AliasQualifiedNameSyntax or NameSyntax or MemberAccessExpressionSyntax && _model.GetSymbolInfo(expression).Symbol is INamespaceOrTypeSymbol;

    /// <summary>A variable that can be taken by reference to be written.</summary>
    private bool IsWritable(ExpressionSyntax place) => IsVariable(place) && Inside(place) is var expression && expression switch
    {
        MemberAccessExpressionSyntax member => _model.GetSymbolInfo(member).Symbol is IFieldSymbol { IsReadOnly: false } field && (field.IsStatic || field.ContainingType.IsReferenceType || IsWritable(member.Expression)),
        ElementAccessExpressionSyntax when InlineArrayOf(expression) is { } inline => IsWritable(inline),
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => _model.GetSymbolInfo(expression).Symbol is not IPropertySymbol { RefKind: RefKind.RefReadOnly },
        _ => _model.GetSymbolInfo(expression).Symbol is not IFieldSymbol { IsReadOnly: true },
    };

    /// <summary>The array that the place is an element of.</summary>
    private IArrayTypeSymbol? ArrayOf(ExpressionSyntax place) => Inside(place) switch
    {
        ElementAccessExpressionSyntax element => _model.GetTypeInfo(element.Expression).Type as IArrayTypeSymbol,
        ElementBindingExpressionSyntax binding => _model.GetTypeInfo(AccessAround(binding).Expression).Type as IArrayTypeSymbol,
        _ => null,
    };

    /// <summary>The inline array that the expression is an element of, and as much of a variable as that is.</summary>
    private ExpressionSyntax? InlineArrayOf(ExpressionSyntax expression) => expression is ElementAccessExpressionSyntax element
        && _model.GetOperation(element, _cancellation) is IInlineArrayAccessOperation { Type.IsRefLikeType: false } ? element.Expression : null;

    private bool IsVariable(ExpressionSyntax expression)
    {
        expression = Inside(expression);
        switch (expression)
        {
            case ThisExpressionSyntax:
                return true;
            case ElementAccessExpressionSyntax or ElementBindingExpressionSyntax:
                return ArrayOf(expression) is not null || _model.GetSymbolInfo(expression).Symbol is IPropertySymbol { ReturnsByRef: true }
                    || (InlineArrayOf(expression) is { } inline && IsVariable(inline));
            case MemberBindingExpressionSyntax when _model.GetSymbolInfo(expression).Symbol is IFieldSymbol field:
                return field.ContainingType.IsReferenceType;
            case MemberAccessExpressionSyntax member when _model.GetSymbolInfo(member).Symbol is IFieldSymbol field:
                return field.IsStatic || field.ContainingType.IsReferenceType || IsVariable(member.Expression);
            case IdentifierNameSyntax name:
                return _model.GetSymbolInfo(name).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol;
            default:
                return false;
        }
    }
}
