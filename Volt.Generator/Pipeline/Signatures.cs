using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Volt.Generator.Lowering;
using Volt.Generator.Models;

namespace Volt.Generator.Pipeline;

/// <summary>Writes a method's signature as generated code repeats it.</summary>
internal static class Signatures
{
    public static MethodSignature Of(IMethodSymbol method, KnownSymbols known, int line, bool isUnsafe)
    {
        var stem = MethodNames.Stem(method, known);
        var displayName = DisplayName(method);
        var argument = method.ReturnType is INamedTypeSymbol { Arity: 1 } generic ? TypeNames.Of(generic.TypeArguments[0]) : null;
        var stream = known.IsStream(method.ReturnType) ? StreamOf(method, argument!, known) : null;
        return new(
            method.Name,
            displayName,
            NameGiven(method, known) ?? displayName,
            stem + KnownNames.FactorySuffix,
            stem + KnownNames.MachineSuffix,
            stem + KnownNames.ResumeSuffix,
            FactoryAccessibility(method),
            Extensions.IsStatic(method),
            line,
            isUnsafe,
            known.Obsolete is { } obsolete && KnownSymbols.HasAttribute(method, obsolete),
            TypeNames.Of(Extensions.HomeOf(method)),
            Constraints.List(Extensions.TypeParametersOf(method)),
            Constraints.Of(Extensions.TypeParametersOf(method)),
            Parameters(Extensions.ParametersOf(method)),
            TypeNames.Of(method.ReturnType),
            stream is null ? argument : null,
            stream,
            Extensions.IsInBlock(method) ? BlockOf(method) : null);
    }

    private static BlockModel BlockOf(IMethodSymbol method)
    {
        var block = method.ContainingType;
        var receiver = block.ExtensionParameter!;
        return new(
            $"extension{Constraints.List(block.TypeParameters)}({TypeNames.Of(receiver.Type)}{(receiver.Name.Length == 0 ? "" : " " + NameTable.Escape(receiver.Name))}){Constraints.Of(block.TypeParameters)}",
            method.IsStatic,
            Constraints.List(method.TypeParameters),
            Constraints.Of(method.TypeParameters),
            Parameters(method.Parameters));
    }

    private static StreamModel StreamOf(IMethodSymbol method, string item, KnownSymbols known)
    {
        var isEnumerator = KnownSymbols.Is(method.ReturnType.OriginalDefinition, known.AsyncEnumerator);
        var token = isEnumerator || known.EnumeratorCancellation is not { } attribute ? null
            : method.Parameters.FirstOrDefault(parameter => parameter.Type.Name == "CancellationToken" && KnownSymbols.HasAttribute(parameter, attribute));
        return new(item, isEnumerator, token is null ? null : NameTable.Escape(Extensions.Declared(token).Name));
    }

    public static EquatableArray<ParameterModel> Parameters(IEnumerable<IParameterSymbol> parameters) => parameters.Select(static parameter => new ParameterModel(
        NameTable.Escape(Extensions.Declared(parameter).Name),
        TypeNames.Of(parameter.Type),
        CallerInfo(parameter) + (parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } ? "this " : "") + (parameter.IsParams ? "params " : ""),
        Default(Extensions.Declared(parameter)))).ToEquatableArray();

    /// <summary>Interceptors stand outside the type, so a private method's factory is internal where its types allow it.</summary>
    private static string FactoryAccessibility(IMethodSymbol method) =>
        AccessibilityOf(method) + (method.ContainingType.TypeKind == TypeKind.Interface && !method.IsStatic && method.DeclaredAccessibility != Accessibility.Private ? " sealed" : "");

    private static string AccessibilityOf(IMethodSymbol method) => method.DeclaredAccessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.Protected => Reaches(method, "protected internal", "protected"),
        Accessibility.ProtectedOrInternal => "protected internal",
        Accessibility.ProtectedAndInternal => Reaches(method, "internal", "private protected"),
        Accessibility.Internal => "internal",
        _ => Reaches(method, "internal", "private"),
    };

    private static string Reaches(IMethodSymbol method, string wide, string narrow) => IsInternal(method) ? wide : narrow;

    /// <summary>Whether the whole assembly can name the types of the method's signature.</summary>
    public static bool IsInternal(IMethodSymbol method) =>
        Extensions.ParametersOf(method).All(static parameter => IsInternal(parameter.Type)) && IsInternal(method.ReturnType)
        && Extensions.TypeParametersOf(method).All(static parameter => parameter.ConstraintTypes.All(IsInternal));

    /// <summary>Whether the whole assembly can name the type.</summary>
    public static bool IsInternal(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsInternal(array.ElementType),
        IPointerTypeSymbol pointer => IsInternal(pointer.PointedAtType),
        INamedTypeSymbol named => named.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            && named.TypeArguments.All(IsInternal) && (named.ContainingType is null || IsInternal(named.ContainingType)),
        _ => true,
    };

    /// <summary>The name that the attribute gives the method's tasks.</summary>
    private static string? NameGiven(IMethodSymbol method, KnownSymbols known) => method.GetAttributes().Concat(method.PartialDefinitionPart?.GetAttributes() ?? [])
        .Where(attribute => KnownSymbols.Is(attribute.AttributeClass, known.Attribute))
        .SelectMany(static attribute => attribute.NamedArguments).FirstOrDefault(static argument => argument.Key == "Name").Value.Value as string;

    private static string DisplayName(IMethodSymbol method) => Extensions.HomeOf(method).ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) + "." + method.Name;

    private static string CallerInfo(IParameterSymbol parameter)
    {
        var text = "";
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || type.ContainingNamespace?.ToDisplayString() != "System.Runtime.CompilerServices") continue;
            if (type.Name is "CallerMemberNameAttribute" or "CallerLineNumberAttribute" or "CallerFilePathAttribute") text += $"[{TypeNames.Of(type)}] ";
            else if (type.Name == "CallerArgumentExpressionAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is string of) text += $"[{TypeNames.Of(type)}({SymbolDisplay.FormatLiteral(of, quote: true)})] ";
        }

        return text;
    }

    /// <summary>How the parameter of a delegate is passed.</summary>
    public static string Modifiers(IParameterSymbol parameter) => (parameter.IsParams ? "params " : "") + parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };

    public static string Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue) return "";
        return parameter.ExplicitDefaultValue is { } value ? " = " + Literals.Of(value, parameter.Type) : " = default";
    }
}
