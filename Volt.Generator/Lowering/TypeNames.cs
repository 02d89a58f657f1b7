using Microsoft.CodeAnalysis;

namespace Volt.Generator.Lowering;

/// <summary>How generated code writes a type, and whether it can.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(ITypeSymbol type) => type.ToDisplayString(Format);

    /// <summary>False for anonymous and file-local types, and whatever is made of them.</summary>
    public static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        IPointerTypeSymbol pointer => CanBeNamed(pointer.PointedAtType),
        INamedTypeSymbol { IsAnonymousType: true } => false,
        INamedTypeSymbol { TypeKind: TypeKind.Error } => false,
        INamedTypeSymbol named => !named.IsFileLocal
            && named.TypeArguments.All(CanBeNamed)
            && (named.ContainingType is null || CanBeNamed(named.ContainingType)),
        _ => true,
    };

    /// <summary>Whether a value of the type can be a field of the machine.</summary>
    public static bool CanBeStored(ITypeSymbol type) =>
        !type.IsRefLikeType && type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer) && type.SpecialType != SpecialType.System_Void;

    /// <summary>False for an interface that leaves a static member to those who implement it.</summary>
    public static bool CanBeTypeArgument(ITypeSymbol type) =>
        type.TypeKind != TypeKind.Interface || !type.AllInterfaces.Append(type).Any(static part => part.GetMembers().Any(static member => member is { IsStatic: true, IsAbstract: true }));

    /// <summary>Copies of the value cannot be told apart: nothing can be changed through one of them.</summary>
    public static bool IsImmutableValue(ITypeSymbol type) =>
        type.IsReferenceType || type.TypeKind == TypeKind.Enum || type.IsReadOnly || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
