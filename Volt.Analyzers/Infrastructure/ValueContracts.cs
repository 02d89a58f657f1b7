using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>
/// What the framework calls on the values of one's own types: <c>CompareTo</c> where it sorts, <c>GetHashCode</c> and
/// <c>Equals</c> where it looks up, <c>ToString</c> where it makes text.
/// </summary>
internal static class ValueContracts
{
    private const int MaxDepth = 4;

    private static readonly HashSet<string> s_sorting =
    [
        "Sort", "Order", "OrderDescending", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Max", "Min", "MaxBy", "MinBy", "BinarySearch", "Compare",
    ];

    private static readonly HashSet<string> s_sorted = ["SortedSet", "SortedDictionary", "SortedList", "PriorityQueue"];

    private static readonly HashSet<string> s_grouping =
    [
        "Distinct", "DistinctBy", "GroupBy", "ToDictionary", "ToHashSet", "ToLookup", "Join", "GroupJoin", "Union", "UnionBy", "Intersect", "IntersectBy", "Except", "ExceptBy",
        "CountBy", "AggregateBy",
    ];

    private static readonly HashSet<string> s_hashed = ["Dictionary", "HashSet", "ConcurrentDictionary", "OrderedDictionary", "EqualityComparer"];

    private static readonly HashSet<string> s_equating = ["Contains", "IndexOf", "LastIndexOf", "SequenceEqual", "Remove", "Equals"];

    /// <summary>Members that only count, or go over what is there.</summary>
    private static readonly HashSet<string> s_neither =
        ["Count", "Clear", "GetEnumerator", "CopyTo", "Keys", "Values", "Comparer", "Default", "EnsureCapacity", "TrimExcess", "ToArray", "Dequeue", "Peek", "TryPeek", "IsEmpty", "Capacity"];

    /// <summary>The methods of one's own that a member of the framework calls on the values it works with.</summary>
    public static IEnumerable<IMethodSymbol> CalledBy(ISymbol member, IEnumerable<IArgumentOperation> arguments, Function function)
    {
        // By name first: most members compare nothing.
        var container = member.ContainingType.Name;
        var sorts = s_sorting.Contains(member.Name) || s_sorted.Contains(container);
        var hashes = s_grouping.Contains(member.Name) || s_hashed.Contains(container);
        if (!(sorts || hashes || s_equating.Contains(member.Name))
            || s_neither.Contains(member.Name)
            || KeyOf(member) is not INamedTypeSymbol key
            || !IsOwn(key, function)
            || arguments.Any(static a => IsComparer(a)))
        {
            return [];
        }

        return sorts ? Comparing(key, function) : hashes ? Hashing(key, function).Concat(Equating(key, function, MaxDepth)) : Equating(key, function, MaxDepth);
    }

    /// <summary>The methods that tell whether two values are equal; those of a record ask its fields.</summary>
    public static IEnumerable<IMethodSymbol> Equating(ITypeSymbol? type, Function function) => Equating(type, function, MaxDepth);

    /// <summary>The methods that make text of a value; that of a record asks its members.</summary>
    public static IEnumerable<IMethodSymbol> Formatting(ITypeSymbol? type, Function function) => Formatting(type, function, MaxDepth);

    private static bool IsOwn(ITypeSymbol? type, Function function) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } && KnownSymbols.Same(type.OriginalDefinition.ContainingAssembly, function.State.Compilation.Assembly);

    /// <summary>The type of what a generic member compares: its key, or its element.</summary>
    private static ITypeSymbol? KeyOf(ISymbol member)
    {
        if (member is IMethodSymbol { TypeArguments.Length: > 0 } method)
        {
            return Pick(method.TypeParameters, method.TypeArguments, method.Name is "Max" or "Min" ? "TResult" : "TKey");
        }

        return member.ContainingType is { TypeArguments.Length: > 0 } type
            ? Pick(type.TypeParameters, type.TypeArguments, type.Name == "PriorityQueue" ? "TPriority" : "TKey")
            : null;
    }

    private static ITypeSymbol Pick(ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> types, string wanted)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == wanted)
            {
                return types[i];
            }
        }

        return types[0];
    }

    private static bool IsComparer(IArgumentOperation argument) =>
        argument.Value.ConstantValue is not { HasValue: true, Value: null }
        && argument.Parameter?.Type.Name is "IComparer" or "IEqualityComparer" or "Comparison";

    private static IEnumerable<IMethodSymbol> Comparing(INamedTypeSymbol type, Function function) => Implemented(type, "IComparable", "CompareTo", function);

    private static IEnumerable<IMethodSymbol> Hashing(INamedTypeSymbol type, Function function) =>
        Overriding(type, "GetHashCode", 0, function) is { } hash ? [hash] : [];

    private static IEnumerable<IMethodSymbol> Equating(ITypeSymbol? type, Function function, int depth)
    {
        if (depth == 0 || type is not INamedTypeSymbol named || !IsOwn(type, function))
        {
            return [];
        }

        var found = Implemented(named, "IEquatable", "Equals", function).ToList();
        if (Overriding(named, "Equals", 1, function) is { } equals)
        {
            found.Add(equals);
        }

        return found.All(static m => m.IsImplicitlyDeclared) && named.IsRecord
            ? named.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic).SelectMany(f => Equating(f.Type, function, depth - 1))
            : found;
    }

    private static IEnumerable<IMethodSymbol> Formatting(ITypeSymbol? type, Function function, int depth)
    {
        if (depth == 0 || type is not INamedTypeSymbol named || !IsOwn(type, function))
        {
            return [];
        }

        var formatted = Implemented(named, "IFormattable", "ToString", function).ToList();
        if (formatted.Count > 0)
        {
            return formatted;
        }

        return Overriding(named, "ToString", 0, function) switch
        {
            null => [],
            { IsImplicitlyDeclared: true } when named.IsRecord =>
                named.GetMembers().OfType<IPropertySymbol>().Where(static p => p is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }).SelectMany(p => Formatting(p.Type, function, depth - 1)),
            var text => [text],
        };
    }

    /// <summary>One's own implementations of a contract of the framework.</summary>
    private static IEnumerable<IMethodSymbol> Implemented(INamedTypeSymbol type, string contract, string name, Function function)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.Name == contract && implemented.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                foreach (var required in implemented.GetMembers(name))
                {
                    if (type.FindImplementationForInterfaceMember(required) is IMethodSymbol implementation && IsOwn(implementation.ContainingType, function))
                    {
                        yield return implementation;
                    }
                }
            }
        }
    }

    private static IMethodSymbol? Overriding(INamedTypeSymbol type, string name, int parameters, Function function)
    {
        for (var t = type; t is not null && IsOwn(t, function); t = t.BaseType)
        {
            foreach (var member in t.GetMembers(name))
            {
                if (member is IMethodSymbol { IsOverride: true } method && method.Parameters.Length == parameters)
                {
                    return method;
                }
            }
        }

        return null;
    }
}
