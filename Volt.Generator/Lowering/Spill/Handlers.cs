using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>
/// Spill: interpolated strings that a handler takes. The handler is made first, may say that it wants nothing, and is then given part after part, so what a hole
/// evaluates comes between two of them.
/// </summary>
internal sealed partial class BodyLowering
{
    /// <summary>The handler that C# makes of the string, or null if it makes a string of it.</summary>
    private IInterpolatedStringHandlerCreationOperation? HandlerOf(ExpressionSyntax text)
    {
        if (text is not InterpolatedStringExpressionSyntax && !text.IsKind(SyntaxKind.AddExpression)) return null;
        if (_model.GetTypeInfo(text).ConvertedType is not INamedTypeSymbol type || type.SpecialType != SpecialType.None || !type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InterpolatedStringHandlerAttribute")) return null;
        for (var operation = _model.GetOperation(text, _cancellation); operation is not null; operation = operation.Parent)
        {
            if (operation is IInterpolatedStringHandlerCreationOperation creation) return creation;
            if (operation is not (IInterpolatedStringOperation or IInterpolatedStringAdditionOperation or IParenthesizedOperation)) return null;
        }

        return null;
    }

    /// <summary><paramref name="around"/> is what the call around the string evaluated before it.</summary>
    private Code LowerHandler(IInterpolatedStringHandlerCreationOperation creation, ExpressionSyntax text, IReadOnlyDictionary<SyntaxNode, Code> around)
    {
        var handler = NewTemp(creation.Type!, "handler");
        handler.IsTop = true;
        var end = NewLabel("End");
        var made = new Code().Use(handler, Access.Write).Add($" = new {handler.TypeText.TrimEnd('?')}(");
        var wants = creation.HandlerCreationHasSuccessParameter ? NewTemp(SpecialType.System_Boolean, "wants") : null;
        var arguments = ((IObjectCreationOperation)creation.HandlerCreation).Arguments;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0) made.Add(", ");
            if (wants is not null && i == arguments.Length - 1)
            {
                wants.IsTop = true;
                made.Add("out ").Use(wants, Access.Write);
            }
            else
            {
                made.Add(HandlerArgument(creation, arguments[i], text, around));
            }
        }

        EmitAt(text, new ExecOp(made.Add(");")) { Assigns = handler });
        if (wants is not null) Emit(new BranchOp(Code.Of(wants), false, end));
        foreach (var part in PartsOf(creation.Content)) LowerPart(creation, handler, part, end);
        Emit(new LabelOp(end));
        IOperation? parent = creation.Parent;
        while (parent is IConversionOperation { IsImplicit: true }) parent = parent.Parent;
        var isReference = parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref };
        return new Code(isReference ? "ref " : "") { IsPrimary = true, IsStable = true }.Use(handler, isReference ? Access.ReadWrite : Access.Read);
    }

    private Code HandlerArgument(IInterpolatedStringHandlerCreationOperation creation, IArgumentOperation argument, ExpressionSyntax text, IReadOnlyDictionary<SyntaxNode, Code> around)
    {
        IOperation value = argument.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        if (value.ConstantValue is { HasValue: true, Value: { } constant }) return new Code(Literals.Of(constant, value.Type!));
        if (value is not IInterpolatedStringHandlerArgumentPlaceholderOperation place) throw Unsupported(text, "its handler takes an argument that is unknown");
        IOperation? call = creation;
        while (call is not (null or IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation)) call = call.Parent;
        var source = place.PlaceholderKind == InterpolatedStringArgumentPlaceholderKind.CallsiteReceiver
            ? (call as IInvocationOperation)?.Instance ?? (call as IPropertyReferenceOperation)?.Instance
            : ArgumentsOf(call).FirstOrDefault(candidate => candidate.Parameter?.Ordinal == place.ArgumentIndex)?.Value;
        while (source is IConversionOperation { IsImplicit: true } outer) source = outer.Operand;
        if (source is IInstanceReferenceOperation { IsImplicit: true }) return new Code("this");
        if (source is { IsImplicit: true, ConstantValue: { HasValue: true, Value: var missing } }) return missing is null ? new Code("default!") : new Code(Literals.Of(missing, source.Type!));
        if (source is null) throw Unsupported(text, "its handler takes an argument that is unknown");
        foreach (var known in around)
        {
            if (known.Key.Span.Contains(source.Syntax.Span) && known.Value is { } code) return new Code().Add(code);
        }

        return _copier.Copy(source.Syntax);
    }

    private static IEnumerable<IArgumentOperation> ArgumentsOf(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation made => made.Arguments,
        IPropertyReferenceOperation indexer => indexer.Arguments,
        _ => [],
    };

    private static IEnumerable<IInterpolatedStringContentOperation> PartsOf(IOperation content) => content switch
    {
        IInterpolatedStringOperation text => text.Parts,
        IInterpolatedStringAdditionOperation sum => PartsOf(sum.Left).Concat(PartsOf(sum.Right)),
        IParenthesizedOperation inner => PartsOf(inner.Operand),
        _ => [],
    };

    private void LowerPart(IInterpolatedStringHandlerCreationOperation creation, Variable handler, IInterpolatedStringContentOperation part, Label end)
    {
        var call = new Code().Use(handler, Access.ReadWrite);
        if (part.Syntax is InterpolationSyntax hole)
        {
            var value = Contextual(LowerExpression(hole.Expression), hole.Expression);
            call.Add(".AppendFormatted(").Add(value);
            if (hole.AlignmentClause is { } alignment) call.Add(", alignment: ").Add(_copier.Copy(alignment.Value));
            if (hole.FormatClause is { } format) call.Add(", format: " + SymbolDisplay.FormatLiteral(format.FormatStringToken.ValueText, quote: true));
        }
        else
        {
            var append = (part as IInterpolatedStringAppendOperation)?.AppendCall;
            var literal = append switch
            {
                IInvocationOperation invocation => invocation.Arguments[0].Value.ConstantValue.Value as string,
                IDynamicInvocationOperation late => late.Arguments[0].ConstantValue.Value as string,
                _ => null,
            };
            call.Add(".AppendLiteral(" + SymbolDisplay.FormatLiteral(literal ?? "", quote: true));
        }

        call.Add(")");
        if (creation.HandlerAppendCallsReturnBool) EmitAt(part.Syntax, new BranchOp(call, false, end));
        else EmitAt(part.Syntax, new ExecOp(call.Add(";")));
    }
}
