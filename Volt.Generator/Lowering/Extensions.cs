using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Volt.Generator.Lowering;

/// <summary>
/// A method of an <c>extension</c> block is a static method of the class around the block, with the receiver as its first parameter and the block's type parameters
/// before its own. For any other method these are its own.
/// </summary>
internal static class Extensions
{
    public static bool IsInBlock(IMethodSymbol method) => method.ContainingType is { IsExtension: true };

    /// <summary>The type that holds the method's machine.</summary>
    public static INamedTypeSymbol HomeOf(IMethodSymbol method) => IsInBlock(method) ? method.ContainingType.ContainingType : method.ContainingType;

    public static bool IsStatic(IMethodSymbol method) => method.IsStatic || IsInBlock(method);

    public static ImmutableArray<IParameterSymbol> ParametersOf(IMethodSymbol method) =>
        ReceiverOf(method) is { } receiver ? method.Parameters.Insert(0, receiver) : method.Parameters;

    /// <summary>The parameter as callers see it: the part of a partial method that has the body may name it differently.</summary>
    public static IParameterSymbol Declared(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { PartialDefinitionPart: { } declaration } ? declaration.Parameters[parameter.Ordinal] : parameter;

    /// <summary>The receiver that the block gives the method, if it has one.</summary>
    public static IParameterSymbol? ReceiverOf(IMethodSymbol method) => IsInBlock(method) && !method.IsStatic ? method.ContainingType.ExtensionParameter : null;

    /// <summary>How an extension member takes its receiver; null for any other member.</summary>
    public static RefKind? ReceiverKindOf(ISymbol? member) => member switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => extension.Parameters[0].RefKind,
        { IsStatic: false, ContainingType: { IsExtension: true, ExtensionParameter: { } receiver } } => receiver.RefKind,
        _ => null,
    };

    public static ImmutableArray<ITypeParameterSymbol> TypeParametersOf(IMethodSymbol method) =>
        IsInBlock(method) ? method.ContainingType.TypeParameters.AddRange(method.TypeParameters) : method.TypeParameters;

    public static ImmutableArray<ITypeSymbol> TypeArgumentsOf(IMethodSymbol method) =>
        IsInBlock(method) ? method.ContainingType.TypeArguments.AddRange(method.TypeArguments) : method.TypeArguments;

    /// <summary>The methods of that name which a type declares, those of its blocks among them.</summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol home, string name)
    {
        var own = home.GetMembers(name).OfType<IMethodSymbol>();
        if (!home.IsStatic || home.ContainingType is not null || home.Arity > 0) return own;
        var inBlocks = home.GetTypeMembers().Where(static type => type.IsExtension).SelectMany(block => block.GetMembers(name).OfType<IMethodSymbol>()).ToList();
        if (inBlocks.Count == 0) return own;
        var implementations = new HashSet<ISymbol?>(inBlocks.Select(static method => method.AssociatedExtensionImplementation), SymbolEqualityComparer.Default);
        return own.Where(method => !implementations.Contains(method)).Concat(inBlocks);
    }
}
