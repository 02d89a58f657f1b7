using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>
/// Spill: an await stands only as a step of its own. Whatever its expression evaluates before it goes to temporaries, in C#'s order; what comes after stays in place.
/// </summary>
internal sealed partial class BodyLowering
{
    /// <summary>Emits the steps that come first, and gives the code for the value itself, to be used once, next.</summary>
    public Code LowerExpression(ExpressionSyntax expression)
    {
        if (!Suspends(expression)) return _copier.Copy(expression);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return LowerExpression(parenthesized.Expression).AsOperand();
            case AwaitExpressionSyntax awaited:
                return LowerAwait(awaited);
            case ConditionalExpressionSyntax conditional when Suspends(conditional.WhenTrue) || Suspends(conditional.WhenFalse):
                return LowerConditional(conditional);
            case BinaryExpressionSyntax binary when Suspends(binary.Right) && IsShortCircuit(binary):
                return LowerShortCircuit(binary);
            case AssignmentExpressionSyntax assignment when Suspends(assignment.Right):
                return LowerAssignment(assignment);
            case ConditionalAccessExpressionSyntax access when Suspends(access.WhenNotNull):
                return LowerConditionalAccess(access, hasValue: true);
            case SwitchExpressionSyntax choice when choice.Arms.Any(Suspends):
                return LowerSwitchExpression(choice);
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer } creation when Suspends(initializer) && !NeedsInitializer(creation, initializer):
                return LowerCreation(creation, initializer);
            case WithExpressionSyntax with when Suspends(with.Initializer):
                return LowerWith(with);
            case ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } element when DistanceFromEnd(element.ArgumentList.Arguments[0].Expression) is { } distance && Suspends(distance) && ArrayOf(element) is not null:
                return LowerPlace(element);
            case CollectionExpressionSyntax collection:
                return LowerCollection(collection);
            case CheckedExpressionSyntax checkedExpression:
                var outer = _context;
                _context = checkedExpression.Keyword.Text;
                var inner = LowerExpression(checkedExpression.Expression);
                _context = outer;
                return new Code(checkedExpression.Keyword.Text + "(") { IsPrimary = true }.Add(inner).Add(")");
            case ThrowExpressionSyntax thrown:
                return new Code("throw ").Add(LowerExpression(thrown.Expression));
            case BinaryExpressionSyntax comparison when Inside(comparison.Left) is TupleExpressionSyntax || Inside(comparison.Right) is TupleExpressionSyntax:
                return Spill(comparison, ElementsOf(comparison));
            case BinaryExpressionSyntax binary when !Suspends(binary.Right) && HandlerOf(binary) is null:
                // A long chain is copied as one, not once a link.
                var first = binary.Left;
                while (first is BinaryExpressionSyntax link && !Suspends(link.Right) && HandlerOf(link) is null) first = link.Left;
                return _copier.Copy(binary, new Dictionary<SyntaxNode, Code> { [first] = LowerExpression(first) });
            default:
                return HandlerOf(expression) is { } handler ? LowerHandler(handler, expression, NoReplacements) : Spill(expression, OperandsOf(expression));
        }
    }

    /// <summary>The same for an expression whose value nobody wants.</summary>
    private Code? LowerStatementExpression(ExpressionSyntax expression) => expression switch
    {
        ConditionalAccessExpressionSyntax access when Suspends(access.WhenNotNull) => LowerConditionalAccess(access, hasValue: false),
        ParenthesizedExpressionSyntax { Expression: AwaitExpressionSyntax } parenthesized => LowerStatementExpression(parenthesized.Expression),
        _ => LowerExpression(expression),
    };

    /// <summary>Where a <c>checked</c> or <c>unchecked</c> statement was taken apart, its context goes with the values.</summary>
    private Code Contextual(Code value, SyntaxNode source)
    {
        if (_context.Length == 0 || source is not ExpressionSyntax expression || value.IsEmpty) return value;
        var info = _model.GetTypeInfo(expression);
        if ((info.Type ?? info.ConvertedType) is null or { SpecialType: SpecialType.System_Void } or { TypeKind: TypeKind.Error }) return value;
        var computes = expression.DescendantNodesAndSelf().Any(static node => node is BinaryExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AssignmentExpressionSyntax);
        return computes ? new Code(_context + "(") { IsPrimary = true }.Add(value).Add(")") : value;
    }

    private static readonly Dictionary<SyntaxNode, Code> NoReplacements = [];

    private Code Spill(ExpressionSyntax expression, List<Operand> operands)
    {
        var last = operands.FindLastIndex(operand => Suspends(operand.Expression));

        // A string with an await evaluates all of its holes before it formats one, which matters if the formatting can be seen.
        var kept = expression is InterpolatedStringExpressionSyntax && operands.Take(operands.Count - 1).Any(hole => !FormatsUnseen(hole.Expression)) ? operands.Count : last;
        var replacements = new Dictionary<SyntaxNode, Code>();
        for (var i = 0; i <= last || i < kept; i++)
        {
            var (operand, isPlace, isReceiver, isConvertedLater) = operands[i];
            var code = HandlerOf(operand) is { } handler ? LowerHandler(handler, operand, replacements)
                : isPlace && i < last ? (isReceiver ? LowerReceiverPlace(operand) : LowerCheckedPlace(operand)) : LowerExpression(operand);
            if (i < kept && !isPlace) code = isConvertedLater ? ToOwnTemp(code, operand) : ToTemp(code, operand);
            replacements[operand] = code;
        }

        return _copier.Copy(expression, replacements);
    }

    /// <summary>Keeps a value as what it is, not as what it becomes.</summary>
    private Code ToOwnTemp(Code code, ExpressionSyntax expression) => IsStableOperand(code, expression) || _model.GetTypeInfo(expression).Type is not { } type ? code : KeepValue(code, type, expression);

    private bool FormatsUnseen(ExpressionSyntax value) =>
        _model.GetTypeInfo(value).Type is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr };

    /// <summary>An operand of a concatenation is asked for its text before the next one is evaluated.</summary>
    private bool BecomesText(ExpressionSyntax operand) =>
        SourceCopier.Whole(operand).Parent is { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.AddAssignmentExpression } sum
        && _model.GetSymbolInfo(sum).Symbol is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator, ReturnType.SpecialType: SpecialType.System_String }
        && !FormatsUnseen(operand) && !_model.GetConstantValue(operand).HasValue;

    /// <summary>Keeps a value that was evaluated before an await.</summary>
    private Code ToTemp(Code code, ExpressionSyntax expression)
    {
        if (BecomesText(expression)) return KeepValue(new Code("\"\" + ").Add(code.AsOperand()), _model.Compilation.GetSpecialType(SpecialType.System_String), expression);
        var info = _model.GetTypeInfo(expression);
        var type = info.ConvertedType is { TypeKind: not TypeKind.Error, IsRefLikeType: false } converted && !IsEndOfSlice(expression) ? converted : info.Type;
        if (IsStableOperand(code, expression) && (SymbolEqualityComparer.Default.Equals(type, info.Type) || _model.GetConversion(expression) is not ({ IsUserDefined: true } or { IsDynamic: true }))) return code;
        if (type is null) throw Unsupported(expression, "a value evaluated before an await has no type that can be kept");
        return KeepValue(code, type, expression);
    }

    /// <summary>Where a range stands for <c>Slice</c>, its ends are numbers, and no index is made of them.</summary>
    private bool IsEndOfSlice(ExpressionSyntax expression) => SourceCopier.Whole(expression).Parent is RangeExpressionSyntax range
        && SourceCopier.Whole(range).Parent is ArgumentSyntax { Parent.Parent: { } access } && _model.GetOperation(access, _cancellation) is IImplicitIndexerReferenceOperation;

    private Code KeepValue(Code code, ITypeSymbol type, SyntaxNode place)
    {
        var temp = NewTemp(type);
        if (temp.StaysInPlace) throw Unsupported(place, $"a value of type '{type.ToDisplayString()}' cannot be kept across an await");
        EmitAt(place, new DeclareOp(temp, TypeNames.CanBeNamed(type) ? temp.TypeText : "var", Contextual(code, place)));
        return new Code { IsPrimary = true, IsStable = true }.Use(temp);
    }

    private bool IsStableOperand(Code code, ExpressionSyntax expression)
    {
        if (code.IsStable) return true;
        if (Inside(expression) is not IdentifierNameSyntax name) return false;
        var symbol = _model.GetSymbolInfo(name).Symbol;
        return symbol switch
        {
            ILocalSymbol local => local.IsConst || IsNeverReassigned(local.Name, local.Type),
            // Any member may write a parameter of the primary constructor.
            IParameterSymbol { ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter => IsNeverReassigned(parameter.Name, parameter.Type),
            _ => false,
        };
    }

    private HashSet<string>? _assignedNames;

    private bool IsNeverReassigned(string name, ITypeSymbol type)
    {
        _assignedNames ??= new HashSet<string>(_declaration.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(identifier => AccessOf(identifier) != Access.Read).Select(static identifier => identifier.Identifier.ValueText), StringComparer.Ordinal);
        return TypeNames.IsImmutableValue(type) && !_assignedNames.Contains(name);
    }

    private ITypeSymbol ValueType(ExpressionSyntax expression) =>
        _model.GetTypeInfo(expression) is var info && (info.Type ?? info.ConvertedType) is { } type ? type : throw Unsupported(expression, "it has no type");

    /// <summary>Evaluates into a variable that more than one path sets.</summary>
    private void LowerInto(Variable target, ExpressionSyntax expression)
    {
        if (expression is ThrowExpressionSyntax thrown) EmitAt(expression, new ExecOp(new Code("throw ").Add(LowerExpression(thrown.Expression)).Add(";")) { Exits = true });
        else
        {
            var assign = Assign(target, Contextual(LowerExpression(expression), expression));
            assign.Span = SpanOf(expression);
            Emit(assign);
        }
    }

    private Variable NewResult(ITypeSymbol type)
    {
        var result = NewTemp(type, "result");
        result.IsTop = true;
        return result;
    }

    private static Code ValueOf(Variable temp) => new Code { IsPrimary = true, IsStable = true }.Use(temp);
}
