using System.Text;
using Microsoft.CodeAnalysis;

namespace Volt.Generator.Lowering;

/// <summary>
/// The names of what is generated for a method. They follow from the method's own symbol alone, so that a caller, in this assembly or another, finds them
/// without having seen the method lowered. Overloads are told apart by their parameter types.
/// </summary>
internal static class MethodNames
{
    private static readonly string[] s_suffixes = [KnownNames.FactorySuffix, KnownNames.MachineSuffix, KnownNames.ResumeSuffix, "__Scope1", "__And", "__Or", "__Event1", "__Bridge1"];

    public static string Stem(IMethodSymbol method, KnownSymbols known) => known.Stems.GetOrAdd(method.PartialDefinitionPart ?? method.OriginalDefinition, found => Find(found, known));

    private static string Find(IMethodSymbol method, KnownSymbols known)
    {
        var home = Extensions.HomeOf(method);
        var stem = OwnStem(method, known);
        var twins = Prefixes(stem).SelectMany(name => Extensions.MethodsOf(home, name)).Where(other => known.IsAnnotated(other) && string.Equals(OwnStem(other, known), stem, StringComparison.OrdinalIgnoreCase))
            .OrderBy(other => other.GetDocumentationCommentId(), StringComparer.Ordinal).ToList();
        var index = twins.FindIndex(other => SymbolEqualityComparer.Default.Equals(other, method));
        if (index > 0) stem += "_" + (index + 1);
        while (IsTaken(home, stem)) stem += "_";
        return stem;
    }

    private static string OwnStem(IMethodSymbol method, KnownSymbols known) =>
        Extensions.MethodsOf(Extensions.HomeOf(method), method.Name).Where(known.IsAnnotated).Skip(1).Any() ? OverloadStem(method) : method.Name;

    /// <summary>The names of all methods that may get the stem.</summary>
    private static IEnumerable<string> Prefixes(string stem)
    {
        for (var end = stem.IndexOf('_', 1); end > 0; end = end + 1 < stem.Length ? stem.IndexOf('_', end + 1) : -1) yield return stem.Substring(0, end);
        yield return stem;
    }

    /// <summary>The user has a member, or inherits one, that is called like one that would be generated.</summary>
    private static bool IsTaken(INamedTypeSymbol home, string stem) => s_suffixes.Any(suffix => home.Name == stem + suffix || Has(home, stem + suffix));

    private static bool Has(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).Any(static member => !member.DeclaringSyntaxReferences.IsEmpty)) return true;
        }

        return false;
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
