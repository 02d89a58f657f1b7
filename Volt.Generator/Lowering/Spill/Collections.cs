using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>
/// Spill: collection expressions with awaits. When C# knows the length, it evaluates everything up to the last spread, copies that, and goes on; when it does not,
/// it adds one element after the other, and a type with an <c>Add</c> of its own is made first and then filled.
/// </summary>
internal sealed partial class BodyLowering
{
    // How many elements C# keeps in temporaries for the sake of the length.
    private const int MostTemporaries = 3;

    private Code LowerCollection(CollectionExpressionSyntax collection)
    {
        var elements = collection.Elements;
        if (CollectionOf(collection) is not { Type: { } type } operation) return Spill(collection, OperandsOf(collection));
        if (ElementTypeOf(operation) is not { } elementType) return FillCollection(collection, type);
        var spreads = elements.LastIndexOf(static element => element is SpreadElementSyntax) + 1;
        var last = elements.LastIndexOf(Suspends);
        if (spreads == 0) return Spill(collection, OperandsOf(collection));
        if (spreads <= MostTemporaries && elements.OfType<SpreadElementSyntax>().All(HasLength)) return last < spreads ? Spill(collection, OperandsOf(collection)) : CopyFirst(collection, elementType, spreads, last);
        return elements.IndexOf(static element => element is SpreadElementSyntax) >= last ? Spill(collection, OperandsOf(collection)) : AddFirst(collection, elementType, last);
    }

    private ICollectionExpressionOperation? CollectionOf(CollectionExpressionSyntax collection)
    {
        var operation = _model.GetOperation(collection, _cancellation);
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        return operation as ICollectionExpressionOperation;
    }

    /// <summary>The element type of what C# builds as an array or a list; null for a type that is filled by its <c>Add</c>.</summary>
    private ITypeSymbol? ElementTypeOf(ICollectionExpressionOperation operation) => (operation.Type, operation.ConstructMethod) switch
    {
        (IArrayTypeSymbol array, _) => array.ElementType,
        (_, { MethodKind: not MethodKind.Constructor } builder) => ((INamedTypeSymbol)builder.Parameters[builder.Parameters.Length - 1].Type).TypeArguments[0],
        (INamedTypeSymbol { Arity: 1 } list, _) when KnownSymbols.Is(list.OriginalDefinition, _known.List) => list.TypeArguments[0],
        (INamedTypeSymbol { Arity: 1 } buildIn, null) => buildIn.TypeArguments[0],
        _ => null,
    };

    /// <summary>Whether C# asks the spread for its length.</summary>
    private bool HasLength(SpreadElementSyntax spread) => _model.GetTypeInfo(spread.Expression).Type is { } type
        && new[] { "Length", "Count" }.Any(name => _model.LookupSymbols(spread.SpanStart, type, name).Any(static symbol =>
            symbol is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null, Type.SpecialType: SpecialType.System_Int32 }));

    /// <summary>What the last spread ends is copied before the awaits behind it.</summary>
    private Code CopyFirst(CollectionExpressionSyntax collection, ITypeSymbol elementType, int spreads, int last)
    {
        var elements = collection.Elements;
        var lastCopied = elements.Take(spreads).ToList().FindLastIndex(Suspends);
        var first = Join(new Code("["), [.. elements.Take(spreads).Select((element, index) => index < lastCopied ? Kept(element) : CodeOf(element))]).Add("]");
        var copy = KeepValue(first, _model.Compilation.CreateArrayTypeSymbol(elementType), collection);
        var parts = new List<Code> { new Code(".. ").Add(copy) };
        for (var i = spreads; i < elements.Count; i++) parts.Add(i < last ? Kept(elements[i]) : CodeOf(elements[i]));
        return Join(new Code("[") { IsPrimary = true }, parts).Add("]");
    }

    /// <summary>Up to the last await the elements are added one by one; the list says nothing of its length, so that C# adds the rest in the same way.</summary>
    private Code AddFirst(CollectionExpressionSyntax collection, ITypeSymbol elementType, int last)
    {
        var elements = collection.Elements;
        var list = KeepValue(new Code($"new global::System.Collections.Generic.List<{TypeNames.Of(elementType)}>()"), _known.List!.Construct(elementType), collection);
        for (var i = 0; i < last; i++) AddTo(list, elements[i]);
        var parts = new List<Code> { new Code($".. (global::System.Collections.Generic.IEnumerable<{TypeNames.Of(elementType)}>)").Add(list) };
        for (var i = last; i < elements.Count; i++) parts.Add(CodeOf(elements[i]));
        return Join(new Code("[") { IsPrimary = true }, parts).Add("]");
    }

    private Code FillCollection(CollectionExpressionSyntax collection, ITypeSymbol type)
    {
        var target = KeepValue(new Code($"new {TypeNames.Of(type).TrimEnd('?')}()"), type, collection);
        foreach (var element in collection.Elements) AddTo(target, element);
        return target;
    }

    private void AddTo(Code target, CollectionElementSyntax element)
    {
        if (element is SpreadElementSyntax spread)
        {
            var item = _names.Unique("item");
            EmitAt(element, new ExecOp(new Code($"foreach (var {item} in ").Add(LowerExpression(spread.Expression)).Add(") ").Add(target).Add($".Add({item});")));
        }
        else
        {
            var value = ((ExpressionElementSyntax)element).Expression;
            EmitAt(element, new ExecOp(new Code().Add(target).Add(".Add(").Add(Contextual(LowerExpression(value), value)).Add(");")));
        }
    }

    private Code Kept(CollectionElementSyntax element) => element is SpreadElementSyntax spread
        ? new Code(".. ").Add(ToTemp(LowerExpression(spread.Expression), spread.Expression).AsOperand())
        : ToTemp(LowerExpression(((ExpressionElementSyntax)element).Expression), ((ExpressionElementSyntax)element).Expression);

    private Code CodeOf(CollectionElementSyntax element) => element is SpreadElementSyntax spread
        ? new Code(".. ").Add(LowerExpression(spread.Expression).AsOperand())
        : LowerExpression(((ExpressionElementSyntax)element).Expression);
}
