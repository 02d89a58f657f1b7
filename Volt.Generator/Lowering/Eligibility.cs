using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Volt.Generator.Lowering;

/// <summary>
/// What can be lowered at all. Shape errors (wrong return type, not <c>async</c>, not <c>partial</c>, by-ref parameters) are reported by the analyzers;
/// here they only mean that there is no machine.
/// </summary>
internal static class Eligibility
{
    /// <summary>Whether the generator gives the method a factory. Follows from declarations only, so callers can ask it about any method.</summary>
    public static bool HasFactory(IMethodSymbol method, KnownSymbols known)
    {
        method = method.OriginalDefinition;
        if (method.MethodKind != MethodKind.Ordinary || !known.IsAnnotated(method) || !(known.IsTask(method.ReturnType) || known.IsStream(method.ReturnType))) return false;
        if (method.IsAbstract || method.IsExtern || method.ReturnsByRef || method.ReturnsByRefReadonly) return false;
        if (Extensions.ParametersOf(method).Any(parameter => parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType || !TypeNames.CanBeNamed(parameter.Type))) return false;
        if (!TypeNames.CanBeNamed(method.ReturnType) || HidesTypeParameter(method)) return false;
        if (method.DeclaringSyntaxReferences.IsEmpty) return HasPublishedFactory(method, known);
        var implementation = method.PartialImplementationPart ?? method;
        return implementation.IsAsync && IsPartial(Extensions.HomeOf(method)) && (method.ContainingType.TypeKind != TypeKind.Interface || IsDirect(method));
    }

    /// <summary>Whether a call of the method always runs this very body.</summary>
    public static bool IsDirect(IMethodSymbol method) =>
        !method.IsAbstract && (!(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed || method.ContainingType.IsValueType);

    private static bool HasPublishedFactory(IMethodSymbol method, KnownSymbols known)
    {
        var name = MethodNames.Stem(method, known) + KnownNames.FactorySuffix;
        return Extensions.MethodsOf(Extensions.HomeOf(method), name).Any(factory =>
            factory.Arity == method.Arity && factory.Parameters.Length == method.Parameters.Length && factory.IsStatic == method.IsStatic
            && factory.GetAttributes().Any(static data => data.AttributeClass?.Name == "EditorBrowsableAttribute"));
    }

    /// <summary>
    /// Whether a type parameter shares its name with another one around it, which then has no name (nor has the type of <c>this</c>), with a parameter, which an interceptor would declare
    /// beside it, or with a member of the machine.
    /// </summary>
    private static bool HidesTypeParameter(IMethodSymbol method)
    {
        var names = new HashSet<string>(Extensions.ParametersOf(method).Select(static parameter => parameter.Name), StringComparer.Ordinal) { PlanBuilder.StateType };
        if (method.TypeParameters.Any(parameter => PlanBuilder.IsMachineMember(parameter.Name) || !names.Add(parameter.Name))) return true;
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.TypeParameters.Any(parameter => !names.Add(parameter.Name))) return true;
        }

        return false;
    }

    /// <summary>Such an interface cannot hold a struct.</summary>
    private static bool HasVariance(INamedTypeSymbol type) => type.TypeParameters.Any(static parameter => parameter.Variance != VarianceKind.None);

    private static bool IsPartial(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || HasVariance(type) || type.IsFileLocal) return false;
            var partial = type.DeclaringSyntaxReferences.Any(reference =>
                reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
            if (!partial) return false;
        }

        return true;
    }
}
