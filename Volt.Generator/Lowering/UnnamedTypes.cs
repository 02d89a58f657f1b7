using Microsoft.CodeAnalysis;
using Volt.Generator.Lowering.Ir;
using Volt.Generator.Pipeline;

namespace Volt.Generator.Lowering;

/// <summary>
/// Types that C# gives no name, and whatever is made of them: they are written by example. A local of such a type takes it from the call of a small generic
/// local function, to which lambdas show the anonymous types; its field is an <c>object</c>.
/// </summary>
internal sealed class UnnamedTypes(NameTable names, List<Code> localFunctions)
{
    private readonly Dictionary<string, string> _functions = new(StringComparer.Ordinal);

    /// <summary>Whether all that has no name in the type can be shown: not a file-local type.</summary>
    public static bool CanBeShown(ITypeSymbol type) => PartsOf(type).All(static part => part switch
    {
        { IsAnonymousType: false } => false,
        { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } => !invoke.ReturnsByRef && !invoke.ReturnsByRefReadonly
            && TypeNames.CanBeNamed(invoke.ReturnType) && invoke.Parameters.All(static parameter => TypeNames.CanBeNamed(parameter.Type)),
        _ => PropertiesOf(part).All(static property => TypeNames.CanBeNamed(property.Type) || CanBeShown(property.Type)),
    });

    /// <summary>The parts of a type that have no name of their own.</summary>
    public static IReadOnlyList<INamedTypeSymbol> PartsOf(ITypeSymbol type)
    {
        var parts = new List<INamedTypeSymbol>();
        Find(type, parts);
        return parts;
    }

    private static void Find(ITypeSymbol? type, List<INamedTypeSymbol> parts)
    {
        if (type is null || TypeNames.CanBeNamed(type)) return;
        switch (type)
        {
            case IArrayTypeSymbol array:
                Find(array.ElementType, parts);
                break;
            case IPointerTypeSymbol pointer:
                Find(pointer.PointedAtType, parts);
                break;
            case INamedTypeSymbol { IsAnonymousType: false, IsFileLocal: false } named:
                Find(named.ContainingType, parts);
                foreach (var argument in named.TypeArguments) Find(argument, parts);
                break;
            case INamedTypeSymbol part when !parts.Contains(part, SymbolEqualityComparer.Default):
                parts.Add(part);
                break;
        }
    }

    /// <summary>An expression of the type, with no useful value.</summary>
    public string ExampleOf(ITypeSymbol type)
    {
        if (TypeNames.CanBeNamed(type)) return $"default({TypeNames.Of(type)})!";
        var parts = PartsOf(type);
        return Call(Pattern(type, parts), parts, "default!");
    }

    /// <summary>Calls a function that returns what <paramref name="pattern"/> says, with the parts shown to it.</summary>
    public string Call(string pattern, IReadOnlyList<INamedTypeSymbol> parts, string value) =>
        $"{FunctionFor(pattern, parts, value)}({string.Join(", ", parts.Select(part => "static " + (IsDelegate(part) ? "" : "() => ") + Show(part)))})";

    private static bool IsDelegate(INamedTypeSymbol part) => part.TypeKind == TypeKind.Delegate;

    /// <summary>The type with type parameters in the place of its parts.</summary>
    public static string Pattern(ITypeSymbol type, IReadOnlyList<INamedTypeSymbol> parts)
    {
        if (TypeNames.CanBeNamed(type)) return TypeNames.Of(type);
        for (var i = 0; i < parts.Count; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(parts[i], type)) return Parameter(i);
        }

        return type switch
        {
            IArrayTypeSymbol array => $"{Pattern(array.ElementType, parts)}[{new string(',', array.Rank - 1)}]",
            INamedTypeSymbol { IsTupleType: true } tuple => "(" + string.Join(", ", tuple.TupleElements.Select(element =>
                Pattern(element.Type, parts) + (element.IsExplicitlyNamedTupleElement ? " " + NameTable.Escape(element.Name) : ""))) + ")",
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Pattern(nullable.TypeArguments[0], parts) + "?",
            INamedTypeSymbol named => Qualifier(named, parts) + NameTable.Escape(named.Name)
                + (named.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", named.TypeArguments.Select(argument => Pattern(argument, parts)))}>"),
            _ => TypeNames.Of(type),
        };
    }

    public static string Pattern(Variable variable, IReadOnlyList<INamedTypeSymbol> parts) => variable.IsUnnamed ? Pattern(variable.Type!, parts) : variable.TypeText;

    private static string Qualifier(INamedTypeSymbol type, IReadOnlyList<INamedTypeSymbol> parts) =>
        type.ContainingType is { } container ? Pattern(container, parts) + "."
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "."
        : "global::";

    /// <summary>The type parameter that stands for a part.</summary>
    public static string Parameter(int part) => "__T" + (part + 1);

    public static string ParameterList(int parts) => string.Join(", ", Enumerable.Range(0, parts).Select(Parameter));

    /// <summary>A type without a name is a class.</summary>
    public static string ConstraintsOf(int parts) => string.Concat(Enumerable.Range(0, parts).Select(static part => $" where {Parameter(part)} : class"));

    private string FunctionFor(string pattern, IReadOnlyList<INamedTypeSymbol> parts, string value)
    {
        // A lambda shows its own type where it stands; an anonymous object is only described, inside of one.
        var parameters = string.Join(", ", parts.Select(static (part, i) => (IsDelegate(part) ? Parameter(i) : $"global::System.Func<{Parameter(i)}>") + $" part{i + 1}"));
        var key = $"{pattern}({parameters}) => {value}";
        if (_functions.TryGetValue(key, out var name)) return name;
        name = names.Unique("__Example");
        _functions.Add(key, name);
        localFunctions.Add(new Code($"static {pattern} {name}<{ParameterList(parts.Count)}>({parameters}){ConstraintsOf(parts.Count)} => {value};"));
        return name;
    }

    private string Show(INamedTypeSymbol part)
    {
        if (IsDelegate(part) && part.DelegateInvokeMethod is { } invoke)
        {
            var parameters = invoke.Parameters.Select(static parameter => Signatures.Modifiers(parameter) + TypeNames.Of(parameter.Type) + " " + NameTable.Escape(parameter.Name) + Signatures.Default(parameter));
            var sets = string.Concat(invoke.Parameters.Where(static parameter => parameter.RefKind == RefKind.Out).Select(static parameter => NameTable.Escape(parameter.Name) + " = default!; "));
            return $"({string.Join(", ", parameters)}) => {{ {sets}{(invoke.ReturnsVoid ? "" : $"return {ExampleOf(invoke.ReturnType)}; ")}}}";
        }

        return $"new {{ {string.Join(", ", PropertiesOf(part).Select(property => $"{NameTable.Escape(property.Name)} = {ExampleOf(property.Type)}"))} }}";
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();
}
