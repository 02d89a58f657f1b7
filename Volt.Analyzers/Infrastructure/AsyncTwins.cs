using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>Finds the asynchronous twin of a synchronous method by name and signature.</summary>
internal sealed class AsyncTwins(KnownSymbols known)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol?> _twins = new(SymbolEqualityComparer.Default);

    /// <summary>The twin of <paramref name="method"/>, or <see langword="null"/> when there is none that takes the same arguments.</summary>
    public IMethodSymbol? Find(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension) || method.ContainingType is null)
        {
            return null;
        }

        return _twins.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, Search);
    }

    /// <summary>
    /// The twin of a LINQ operator that runs a query of a database: an extension method in scope with the name that ends in Async,
    /// such as those of Entity Framework.
    /// </summary>
    public static IMethodSymbol? FindForQuery(IInvocationOperation call)
    {
        if (call.TargetMethod is not { IsExtensionMethod: true, ContainingType: { Name: "Enumerable" or "Queryable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } } method
            || call.Receiver()?.Unwrap() is not { Type: { } type } query
            || IsQuery(method.ReturnType)
            || !IsQuery(type)
            || call.SemanticModel is not { } model)
        {
            return null;
        }

        for (var source = query; source is IInvocationOperation inner; source = inner.Receiver()?.Unwrap())
        {
            if (inner.TargetMethod.Name == "AsQueryable")
            {
                return null;
            }
        }

        foreach (var symbol in model.LookupSymbols(call.Syntax.SpanStart, type, method.Name + "Async", includeReducedExtensionMethods: true))
        {
            if (symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension } twin)
            {
                return twin;
            }
        }

        return null;
    }

    private static bool IsQuery(ITypeSymbol type) =>
        type.Name == "IQueryable" || type.AllInterfaces.Any(static i => i.Name == "IQueryable" && i.ContainingNamespace is { Name: "Linq", ContainingNamespace.Name: "System" });

    private IMethodSymbol? Search(IMethodSymbol method)
    {
        if (method.Name.EndsWith("Async", System.StringComparison.Ordinal)
            || method.Name is "Dispose" or "ToString" or "GetHashCode" or "Equals"
            || known.IsTaskLike(method.ReturnType)
            || KnownSymbols.HasGetAwaiter(method.ReturnType)
            || method.ReturnsByRef
            || method.ReturnsByRefReadonly)
        {
            return null;
        }

        for (var type = method.ContainingType; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            foreach (var suffix in Suffixes)
            {
                foreach (var member in type.GetMembers(method.Name + suffix))
                {
                    if (member is IMethodSymbol candidate && IsTwin(method, candidate.OriginalDefinition))
                    {
                        return candidate.OriginalDefinition;
                    }
                }
            }
        }

        // An interface's twin may be declared by an interface it extends.
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var type in method.ContainingType.AllInterfaces)
            {
                foreach (var member in type.GetMembers(method.Name + "Async"))
                {
                    if (member is IMethodSymbol candidate && IsTwin(method, candidate.OriginalDefinition))
                    {
                        return candidate.OriginalDefinition;
                    }
                }
            }
        }

        return null;
    }

    private static readonly string[] Suffixes = ["Async", "TaskAsync"];

    private bool IsTwin(IMethodSymbol method, IMethodSymbol candidate)
    {
        if (candidate.IsStatic != method.IsStatic
            || candidate.TypeParameters.Length != method.TypeParameters.Length
            || candidate.DeclaredAccessibility < method.DeclaredAccessibility
            || IsObsolete(candidate)
            || !ReturnsSame(method, candidate))
        {
            return false;
        }

        var next = 0;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                return false;
            }

            if (next < candidate.Parameters.Length && Accepts(candidate.Parameters[next], parameter))
            {
                next++;
                continue;
            }

            // A token the twin does not take is no reason to block.
            if (KnownSymbols.Same(parameter.Type, known.CancellationToken))
            {
                continue;
            }

            return false;
        }

        for (; next < candidate.Parameters.Length; next++)
        {
            var extra = candidate.Parameters[next];
            if (!extra.IsOptional && !extra.IsParams && !KnownSymbols.Same(extra.Type, known.CancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReturnsSame(IMethodSymbol method, IMethodSymbol candidate)
    {
        var type = candidate.ReturnType;
        if (KnownSymbols.Same(type.OriginalDefinition, known.AsyncEnumerableOfT))
        {
            return method.ReturnType is INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1 } sequence
                && SameShape(sequence.TypeArguments[0], ((INamedTypeSymbol)type).TypeArguments[0]);
        }

        if (method.ReturnType is IArrayTypeSymbol array
            && KnownSymbols.ResultOf(type) is IArrayTypeSymbol resultArray)
        {
            return known.IsTaskLike(type) && SameShape(array.ElementType, resultArray.ElementType);
        }

        if (known.IsTaskLike(type))
        {
            var result = KnownSymbols.ResultOf(type);
            return method.ReturnsVoid ? true : result is not null && (SameShape(method.ReturnType, result) || known.Compilation.HasImplicitConversion(result, method.ReturnType));
        }

        return !method.ReturnsVoid && KnownSymbols.HasGetAwaiter(type) && type.SpecialType == SpecialType.None;
    }

    private bool Accepts(IParameterSymbol twin, IParameterSymbol own)
    {
        if (twin.RefKind is not (RefKind.None or RefKind.In))
        {
            return false;
        }

        return SameShape(twin.Type, own.Type)
            || Converts(own.Type, twin.Type)
            || own.Type is IArrayTypeSymbol && known.Compilation.ClassifyCommonConversion(own.Type, twin.Type) is { IsImplicit: true, IsReference: true };
    }

    /// <summary>Whether a buffer of one type can be passed where the twin takes another: spans become memory.</summary>
    private bool Converts(ITypeSymbol from, ITypeSymbol to)
    {
        if (to is not INamedTypeSymbol { TypeArguments.Length: 1 } target)
        {
            return false;
        }

        var isMemory = KnownSymbols.Same(target.OriginalDefinition, known.MemoryOfT);
        var isReadOnlyMemory = KnownSymbols.Same(target.OriginalDefinition, known.ReadOnlyMemoryOfT);
        var isSegment = KnownSymbols.Same(target.OriginalDefinition, known.ArraySegmentOfT);
        switch (from)
        {
            case IArrayTypeSymbol array:
                return (isMemory || isReadOnlyMemory || isSegment) && SameShape(array.ElementType, target.TypeArguments[0]);
            case INamedTypeSymbol { TypeArguments.Length: 1 } source:
                var isSpan = KnownSymbols.Same(source.OriginalDefinition, known.SpanOfT);
                var isReadOnlySpan = KnownSymbols.Same(source.OriginalDefinition, known.ReadOnlySpanOfT);
                return (isSpan && (isMemory || isReadOnlyMemory) || isReadOnlySpan && isReadOnlyMemory)
                    && SameShape(source.TypeArguments[0], target.TypeArguments[0]);
            default:
                return false;
        }
    }

    /// <summary>Type equality that lets the type parameters of two methods stand for each other.</summary>
    private static bool SameShape(ITypeSymbol left, ITypeSymbol right)
    {
        switch (left, right)
        {
            case (ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } l, ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } r):
                return l.Ordinal == r.Ordinal;
            case (IArrayTypeSymbol l, IArrayTypeSymbol r):
                return l.Rank == r.Rank && SameShape(l.ElementType, r.ElementType);
            case (INamedTypeSymbol { TypeArguments.Length: > 0 } l, INamedTypeSymbol { TypeArguments.Length: > 0 } r):
                if (!KnownSymbols.Same(l.OriginalDefinition, r.OriginalDefinition))
                {
                    return false;
                }

                for (var i = 0; i < l.TypeArguments.Length; i++)
                {
                    if (!SameShape(l.TypeArguments[i], r.TypeArguments[i]))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return SymbolEqualityComparer.Default.Equals(left, right);
        }
    }

    private static bool IsObsolete(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "ObsoleteAttribute" })
            {
                return true;
            }
        }

        return false;
    }
}
