using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Volt.Generator.Lowering;

/// <summary>Constants as source text.</summary>
internal static class Literals
{
    public static string Of(object? value, ITypeSymbol type)
    {
        if (value is null) return "default";
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        var literal = value switch
        {
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            float => Primitive(value) + "f",
            double => Primitive(value) + "d",
            decimal => Primitive(value) + "m",
            _ => Primitive(value),
        };
        return type.TypeKind == TypeKind.Enum ? $"({TypeNames.Of(type)})({literal})" : literal;
    }

    private static string Primitive(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!;
}
