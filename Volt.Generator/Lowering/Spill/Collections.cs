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
        if (CollectionOf(collection) is { Type: { } type } operation)
        {
            if (ElementTypeOf(operation) is not { } elementType) return FillCollection(collection, type);
            var elements = collection.Elements;
            var spreads = elements.LastIndexOf(static element => element is SpreadElementSyntax) + 1;
            var last = elements.LastIndexOf(Suspends);
            var isCounted = spreads <= MostTemporaries && elements.OfType<SpreadElementSyntax>().All(HasLength);
            if (isCounted && spreads > 0 && last >= spreads) return CopyFirst(collection, elementType, spreads, last);
            if (!isCounted && elements.Take(last).OfType<SpreadElementSyntax>().Any()) return AddFirst(collection, elementType, last);
        }

        return Spill(collection, OperandsOf(collection));
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
        var value = LowerExpression(ValueOf(element));
        if (element is SpreadElementSyntax)
        {
            var item = _names.Unique("item");
            EmitAt(element, new ExecOp(new Code($"foreach (var {item} in ").Add(value).Add(") ").Add(target).Add($".Add({item});")));
        }
        else
        {
            EmitAt(element, new ExecOp(new Code().Add(target).Add(".Add(").Add(Contextual(value, ValueOf(element))).Add(");")));
        }
    }

    private Code Kept(CollectionElementSyntax element) => AsElement(element, ToTemp(LowerExpression(ValueOf(element)), ValueOf(element)));

    private Code CodeOf(CollectionElementSyntax element) => AsElement(element, LowerExpression(ValueOf(element)));

    private static Code AsElement(CollectionElementSyntax element, Code value) => element is SpreadElementSyntax ? new Code(".. ").Add(value.AsOperand()) : value;

    private static ExpressionSyntax ValueOf(CollectionElementSyntax element) => element is SpreadElementSyntax spread ? spread.Expression : ((ExpressionElementSyntax)element).Expression;
}
