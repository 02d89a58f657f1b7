using System.Text;
using Microsoft.CodeAnalysis;

namespace Volt.Generator.Lowering;

/// <summary>
/// The names of what is generated for a method. They follow from the method's own symbol alone, so that a caller, in this assembly or another, finds them
/// without having seen the method lowered. Overloads are told apart by their parameter types.
/// </summary>
internal static class MethodNames
{
    public static string Stem(IMethodSymbol method, KnownSymbols known)
    {
        method = method.PartialDefinitionPart ?? method.OriginalDefinition;
        var name = method.Name;
        var overloads = Extensions.MethodsOf(Extensions.HomeOf(method), name).Where(known.IsAnnotated).ToList();
        if (overloads.Count <= 1) return name;
        var stem = OverloadStem(method);
        var twins = overloads.Where(other => OverloadStem(other) == stem)
            .OrderBy(other => other.GetDocumentationCommentId(), StringComparer.Ordinal).ToList();
        var index = twins.FindIndex(other => SymbolEqualityComparer.Default.Equals(other, method));
        return index <= 0 ? stem : stem + "_" + (index + 1);
    }

    public static string Key(IMethodSymbol method) =>
        method.OriginalDefinition.ContainingAssembly.Name + "|" + method.OriginalDefinition.GetDocumentationCommentId();

    private static string OverloadStem(IMethodSymbol method)
    {
        var text = new StringBuilder(method.Name);
        var arity = Extensions.TypeParametersOf(method).Length;
        if (arity > 0) text.Append('_').Append(arity);
        foreach (var parameter in Extensions.ParametersOf(method)) text.Append('_').Append(Simple(parameter.Type));
        return text.ToString();
    }

    private static string Simple(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Simple(array.ElementType) + "Array",
        INamedTypeSymbol { IsTupleType: true } tuple => "Tuple" + tuple.TupleElements.Length,
        INamedTypeSymbol { Arity: > 0 } generic => generic.Name + "Of" + string.Concat(generic.TypeArguments.Select(Simple)),
        { Name: { Length: > 0 } name } => name,
        _ => type.TypeKind.ToString(),
    };
}
