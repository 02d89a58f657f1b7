using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Pipeline;

namespace Volt.Generator.Lowering;

/// <summary>
/// What only the user's type itself can name (members of <c>base</c>, parameters of its primary constructor) and a closure class needs: small members of the type lead there.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<ISymbol, string> _bridges = new(SymbolEqualityComparer.Default);

    /// <summary>The members to add to the user's type.</summary>
    public List<string> Bridges { get; } = [];

    /// <summary>The name of the member through which a closure class reaches the member of <c>base</c>.</summary>
    public string BaseBridge(ISymbol member, SyntaxNode place)
    {
        member = member.OriginalDefinition.Kind == SymbolKind.Method ? ((IMethodSymbol)member).ConstructedFrom : member;
        return Bridge(member, name => member switch
        {
            IMethodSymbol { RefKind: RefKind.None } method => $"private {TypeNames.Of(method.ReturnType)} {name}{Constraints.List(method.TypeParameters)}"
                + $"({string.Join(", ", method.Parameters.Select(static parameter => Modifier(parameter) + TypeNames.Of(parameter.Type) + " " + NameTable.Escape(parameter.Name)))}){Constraints.Of(method.TypeParameters)}"
                + $" => base.{NameTable.Escape(method.Name)}{Constraints.List(method.TypeParameters)}({string.Join(", ", method.Parameters.Select(static parameter => Passing(parameter) + NameTable.Escape(parameter.Name)))});",
            IPropertySymbol { IsIndexer: false, RefKind: RefKind.None } property => Property(name, property.Type, "base." + NameTable.Escape(property.Name), property.GetMethod is not null, property.SetMethod is { IsInitOnly: false }),
            IFieldSymbol field => Property(name, field.Type, "base." + NameTable.Escape(field.Name), true, !field.IsReadOnly),
            _ => throw Unsupported(place, "a local function that captures variables calls through base"),
        });
    }

    /// <summary>The name of the property that stands for a parameter of the type's primary constructor.</summary>
    public string ParameterBridge(IParameterSymbol parameter) => Bridge(parameter, name => Property(name, parameter.Type, NameTable.Escape(parameter.Name), true, true));

    private readonly Dictionary<ISymbol, string> _placeBridges = new(SymbolEqualityComparer.Default);

    /// <summary>The same for such a parameter, or a field of <c>base</c>, that is passed on by reference, or worked on where it lies.</summary>
    public string PlaceBridge(ISymbol place) => Bridge(_placeBridges, place, name => place is IFieldSymbol field
        ? $"private ref {(field.IsReadOnly ? "readonly " : "")}{TypeNames.Of(field.Type)} {name} => ref base.{NameTable.Escape(field.Name)};"
        : $"private ref {TypeNames.Of(((IParameterSymbol)place).Type)} {name} => ref global::System.Runtime.CompilerServices.Unsafe.AsRef(in {NameTable.Escape(place.Name)});");

    /// <summary>Whether a member that only initialisers may set can be set all the same: by an accessor of the runtime's, whose class has the type parameters of the member's type and no others.</summary>
    private bool CanReachSetter(IPropertySymbol property)
    {
        var parameters = Constraints.AllParameters(property.OriginalDefinition.ContainingType);
        return !property.IsIndexer && property.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct
            && Constraints.AllParameters(_method.ContainingType).Count == 0
            && parameters.Select(static parameter => parameter.Name).Distinct(StringComparer.Ordinal).Count() == parameters.Count
            && TypeNames.CanBeNamed(property.ContainingType);
    }

    private readonly Dictionary<ISymbol, string> _setterBridges = new(SymbolEqualityComparer.Default);

    /// <summary>The method that sets such a member on an object that exists.</summary>
    private string SetterBridge(IPropertySymbol property)
    {
        const string unsafeAccessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";
        var definition = property.OriginalDefinition;
        var name = Bridge(_setterBridges, definition, bridge =>
        {
            var parameters = Constraints.AllParameters(definition.ContainingType);
            return $"private static class {bridge}{Constraints.List(parameters)}{Constraints.Of(parameters)} {{ [{unsafeAccessor}({unsafeAccessor}Kind.Method, Name = \"{definition.SetMethod!.MetadataName}\")] "
                + $"internal static extern void Set({(definition.ContainingType.IsValueType ? "ref " : "")}{TypeNames.Of(definition.ContainingType)} target, {TypeNames.Of(definition.Type)} value); }}";
        });
        var arguments = AllTypeArguments(property.ContainingType);
        return name + (arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments.Select(TypeNames.Of))}>") + ".Set";
    }

    private static List<ITypeSymbol> AllTypeArguments(INamedTypeSymbol? type) => type is null ? [] : [.. AllTypeArguments(type.ContainingType), .. type.TypeArguments];

    private readonly Dictionary<bool, string> _logicalSites = [];

    /// <summary>The call site of a dynamic <c>&amp;&amp;</c> or <c>||</c> whose left operand has been asked; it is another operator at run time than <c>&amp;</c> and <c>|</c>.</summary>
    private string LogicalSite(bool isAnd)
    {
        if (_logicalSites.TryGetValue(isAnd, out var name)) return name;
        const string binder = "global::Microsoft.CSharp.RuntimeBinder.";
        const string type = "global::System.Runtime.CompilerServices.CallSite<global::System.Func<global::System.Runtime.CompilerServices.CallSite, object, object, object>>";
        const string argument = binder + "CSharpArgumentInfo.Create(" + binder + "CSharpArgumentInfoFlags.None, null)";
        name = $"{MethodNames.Stem(_method, _known)}__{(isAnd ? "And" : "Or")}";
        _logicalSites.Add(isAnd, name);
        Bridges.Add($"private static readonly {type} {name} = {type}.Create({binder}Binder.BinaryOperation({binder}CSharpBinderFlags.BinaryOperationLogical, "
            + $"global::System.Linq.Expressions.ExpressionType.{(isAnd ? "And" : "Or")}, typeof({ThisType}), new[] {{ {argument}, {argument} }}));");
        return name;
    }

    private readonly Dictionary<string, string> _eventSites = new(StringComparer.Ordinal);

    /// <summary>The call site that asks whether a member which <c>+=</c> or <c>-=</c> changes is an event.</summary>
    private string EventSite(string member)
    {
        if (_eventSites.TryGetValue(member, out var name)) return name;
        const string binder = "global::Microsoft.CSharp.RuntimeBinder.";
        const string type = "global::System.Runtime.CompilerServices.CallSite<global::System.Func<global::System.Runtime.CompilerServices.CallSite, object, bool>>";
        name = $"{MethodNames.Stem(_method, _known)}__Event{_eventSites.Count + 1}";
        _eventSites.Add(member, name);
        Bridges.Add($"private static readonly {type} {name} = {type}.Create({binder}Binder.IsEvent({binder}CSharpBinderFlags.None, {SymbolDisplay.FormatLiteral(member, quote: true)}, typeof({ThisType})));");
        return name;
    }

    private int _lastBridge;

    private string Bridge(ISymbol member, Func<string, string> write) => Bridge(_bridges, member, write);

    private string Bridge(Dictionary<ISymbol, string> bridges, ISymbol member, Func<string, string> write)
    {
        if (bridges.TryGetValue(member, out var name)) return name;
        name = $"{MethodNames.Stem(_method, _known)}__Bridge{++_lastBridge}";
        bridges.Add(member, name);
        Bridges.Add(write(name));
        return name;
    }

    private static string Property(string name, ITypeSymbol type, string target, bool canRead, bool canWrite) =>
        $"private {TypeNames.Of(type)} {name} {{ {(canRead ? $"get => {target}; " : "")}{(canWrite ? $"set => {target} = value; " : "")}}}";

    private static string Modifier(IParameterSymbol parameter) => parameter.IsParams ? "params " : parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };

    private static string Passing(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.None => "",
        _ => "in ",
    };
}
