using Microsoft.CodeAnalysis;

namespace Volt.Generator.Lowering.Ir;

/// <summary>A local, parameter or temporary of the lowered body. The Closures and Hoist passes decide where it lives.</summary>
internal sealed class Variable(string name, ITypeSymbol? type, string typeText)
{
    /// <summary>Unique in the lowered body: flattening merges scopes that could reuse a name.</summary>
    public string Name { get; set; } = name;

    public ITypeSymbol? Type { get; } = type;

    public string TypeText { get; set; } = typeText;

    public bool IsParameter { get; init; }

    /// <summary>What its field is named after: a parameter keeps its own name there.</summary>
    public string? Storage { get; init; }

    /// <summary>A ref local, a constant or a by-ref-like value: it cannot be a field, and C# has made sure that it does not cross an await.</summary>
    public bool StaysInPlace { get; init; }

    /// <summary>The closure class that holds it, when nested functions capture it.</summary>
    public ClosureScope? Closure { get; set; }

    /// <summary>Declared at the top of the body instead of where the source declares it.</summary>
    public bool IsTop { get; set; }

    /// <summary>Lives across an await, so the machine has a field for it.</summary>
    public bool IsHoisted { get; set; }

    /// <summary>A <c>ref</c> local.</summary>
    public bool IsReference { get; init; }

    public bool IsConstant { get; init; }

    /// <summary>It may lead to the stack, so C# lets it be passed on less far.</summary>
    public bool IsScoped { get; init; }

    /// <summary>Its type has no name and is written by example; its field is an object.</summary>
    public bool IsUnnamed => Owner is { Unnamed.Count: > 0 } || (Type is not null && !TypeNames.CanBeNamed(Type));

    /// <summary>The declaration at the top: without a value, for C# cannot see which path sets it.</summary>
    public string TopDeclaration(UnnamedTypes unnamed) => IsUnnamed ? $"{(IsScoped ? "scoped " : "")}var {Name} = {(Owner is null ? unnamed.ExampleOf(Type!) : unnamed.Call(Owner.Pattern, Owner.Unnamed, "default!"))};"
        : IsReference ? $"{(IsScoped ? "scoped " : "")}ref {TypeText} {Name} = ref global::System.Runtime.CompilerServices.Unsafe.NullRef<{TypeText}>();"
        : StaysInPlace || (Type is not null && !TypeNames.CanBeTypeArgument(Type)) ? $"{(IsScoped ? "scoped " : "")}{TypeText} {Name} = default;"
        : $"{KnownNames.SkipInit}(out {TypeText} {Name});";

    /// <summary>How many places write it; decides when its field is written.</summary>
    public int Writes { get; set; }

    /// <summary>How many of those are steps that do nothing but set it.</summary>
    public int Definitions { get; set; }

    /// <summary>Its field is written where the variable is, once, and never again before a suspension.</summary>
    public bool SavedAtDefinition { get; set; }

    /// <summary>The scope whose closure object it holds.</summary>
    public ClosureScope? Owner { get; set; }

    public bool ClosureOwner => Owner is not null;

    /// <summary>Dense number for the liveness sets.</summary>
    public int Index { get; set; }

    /// <summary>The name a pattern gives to the value before it is copied to the variable.</summary>
    public string PatternName => Name + "__matched";

    /// <summary>Whether the declaration in the source must become an assignment.</summary>
    public bool IsAssignedWhereDeclared => IsTop || Closure is not null;

    public string AccessText => Closure is null ? Name : Closure.Instance.Name + "." + Name;

    public string NestedAccessText => Owner is not null ? Owner.Alias : Closure is null ? Name : Closure.Alias + "." + Name;

    public override string ToString() => Name;
}

/// <summary>A scope whose captured variables live in a closure class of its own, made anew each time the scope is entered, as C# does.</summary>
internal sealed class ClosureScope(string className, Variable instance, NameTable names)
{
    private UnnamedTypes? _shown;

    public string ClassName { get; } = className;

    public Variable Instance { get; } = instance;

    public List<Variable> Variables { get; } = [];

    /// <summary>The parts of the variables' types that have no name: type parameters of the class.</summary>
    public List<INamedTypeSymbol> Unnamed { get; } = [];

    /// <summary>The closure class with type parameters in the place of those.</summary>
    public string Pattern => PatternIn(this);

    /// <summary>The closure class as a scope names it that has the same parts, in an order of its own.</summary>
    public string PatternIn(ClosureScope scope) => Unnamed.Count == 0 ? Instance.TypeText
        : ClassName + (Instance.TypeText.Length == ClassName.Length ? "<" : Instance.TypeText.Substring(ClassName.Length).TrimEnd('>') + ", ")
            + string.Join(", ", Unnamed.Select(part => UnnamedTypes.Pattern(part, scope.Unnamed))) + ">";

    public void AddUnnamed(IEnumerable<INamedTypeSymbol> parts)
    {
        foreach (var part in parts)
        {
            if (!Unnamed.Contains(part, SymbolEqualityComparer.Default)) Unnamed.Add(part);
        }
    }

    public void LinkTo(ClosureScope outer)
    {
        if (!Links.Contains(outer)) Links.Add(outer);
        AddUnnamed(outer.Unnamed);
    }

    /// <summary>An expression that makes the object.</summary>
    public string New(UnnamedTypes unnamed) => Unnamed.Count == 0 ? $"new {Instance.TypeText}()" : unnamed.Call(Pattern, Unnamed, "new()");

    /// <summary>Local functions that became methods of the class.</summary>
    public List<Code> Methods { get; } = [];

    /// <summary>Shows those what the unnamed types are, which are only type parameters to the class.</summary>
    public UnnamedTypes Shown => _shown ??= new UnnamedTypes(names, Methods);

    /// <summary>Outer scopes that those reach through it.</summary>
    public List<ClosureScope> Links { get; } = [];

    /// <summary>Its methods use the user's <c>this</c>.</summary>
    public bool HoldsThis { get; set; }

    /// <summary>How deep the scope lies.</summary>
    public int Depth { get; init; }

    /// <summary>The copy of the instance that one lambda captures, so that a later iteration cannot change it.</summary>
    public string Alias => Instance.Name + "__captured";
}
