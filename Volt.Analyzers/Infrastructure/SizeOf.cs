using System;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers;

/// <summary>Estimates how many bytes a value of a type takes on a 64-bit machine.</summary>
internal static class SizeOf
{
    private const int Reference = 8;
    private const int MaxDepth = 16;

    public static int Type(ITypeSymbol type) => Measure(type, MaxDepth).Size;

    private static (int Size, int Alignment) Measure(ITypeSymbol type, int depth)
    {
        if (type.IsReferenceType || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.TypeParameter || depth == 0)
        {
            return (Reference, Reference);
        }

        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            type = underlying;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte:
                return (1, 1);
            case SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16:
                return (2, 2);
            case SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single:
                return (4, 4);
            case SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_IntPtr
                or SpecialType.System_UIntPtr or SpecialType.System_DateTime:
                return (8, 8);
            case SpecialType.System_Decimal:
                return (16, 8);
        }

        int size = 0, alignment = 1;
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field)
            {
                var (fieldSize, fieldAlignment) = Measure(field.Type, depth - 1);
                if (field.IsFixedSizeBuffer)
                {
                    fieldSize *= field.FixedSize;
                }

                size = Align(size, fieldAlignment) + fieldSize;
                alignment = Math.Max(alignment, fieldAlignment);
            }
        }

        return (Math.Max(1, Align(size, alignment) * InlineArrayLength(type)), alignment);
    }

    private static int InlineArrayLength(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "InlineArrayAttribute" } && attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is int length)
            {
                return length;
            }
        }

        return 1;
    }

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}
