using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Volt.Generator.Lowering;

/// <summary>The runtime's types in one compilation, looked up once for it.</summary>
internal sealed class KnownSymbols
{
    private static readonly ConditionalWeakTable<Compilation, KnownSymbols> Cache = new();

    private KnownSymbols(Compilation compilation)
    {
        Attribute = compilation.GetTypeByMetadataName(KnownNames.Attribute);
        Task = compilation.GetTypeByMetadataName(KnownNames.Task);
        GenericTask = compilation.GetTypeByMetadataName(KnownNames.GenericTask);
        AwaitAttribute = compilation.GetTypeByMetadataName(KnownNames.AwaitAttribute);
        Leaf = compilation.GetTypeByMetadataName(KnownNames.LeafInterface);
        AsyncEnumerable = compilation.GetTypeByMetadataName(KnownNames.AsyncEnumerable);
        AsyncEnumerator = compilation.GetTypeByMetadataName(KnownNames.AsyncEnumerator);
        EnumeratorCancellation = compilation.GetTypeByMetadataName(KnownNames.EnumeratorCancellation);
        Critical = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.ICriticalNotifyCompletion");
        ValueTaskAwaiter = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.ValueTaskAwaiter");
        GenericValueTaskAwaiter = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.ValueTaskAwaiter`1");
        CallerArgumentExpression = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.CallerArgumentExpressionAttribute");
        Conditional = compilation.GetTypeByMetadataName("System.Diagnostics.ConditionalAttribute");
        Obsolete = compilation.GetTypeByMetadataName("System.ObsoleteAttribute");
        List = compilation.GetTypeByMetadataName("System.Collections.Generic.List`1");
        CallerMemberName = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.CallerMemberNameAttribute");
    }

    /// <summary>The names that were worked out in this compilation.</summary>
    public ConcurrentDictionary<IMethodSymbol, string> Stems { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Which names of a type or namespace differ in case alone.</summary>
    public ConcurrentDictionary<INamespaceOrTypeSymbol, ISet<string>> Twins { get; } = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol? Attribute { get; }

    public INamedTypeSymbol? Task { get; }

    public INamedTypeSymbol? GenericTask { get; }

    public INamedTypeSymbol? AwaitAttribute { get; }

    public INamedTypeSymbol? Leaf { get; }

    public INamedTypeSymbol? AsyncEnumerable { get; }

    public INamedTypeSymbol? AsyncEnumerator { get; }

    public INamedTypeSymbol? EnumeratorCancellation { get; }

    public INamedTypeSymbol? Critical { get; }

    public INamedTypeSymbol? ValueTaskAwaiter { get; }

    public INamedTypeSymbol? GenericValueTaskAwaiter { get; }

    public INamedTypeSymbol? CallerMemberName { get; }

    public INamedTypeSymbol? CallerArgumentExpression { get; }

    public INamedTypeSymbol? Conditional { get; }

    public INamedTypeSymbol? Obsolete { get; }

    public INamedTypeSymbol? List { get; }

    public static KnownSymbols Of(Compilation compilation) => Cache.GetValue(compilation, static key => new KnownSymbols(key));

    public bool IsAnnotated(IMethodSymbol method) => Attribute is not null && HasAttribute(method, Attribute);

    public static bool HasAttribute(ISymbol symbol, INamedTypeSymbol attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)) return true;
        }

        return false;
    }

    /// <summary>What waits for a call of the runtime's own in place of a task, or null if a task does.</summary>
    public INamedTypeSymbol? AwaitOf(IMethodSymbol method) => Task is null || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Task.ContainingAssembly) ? null
        : method.GetAttributes().FirstOrDefault(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, AwaitAttribute))?.ConstructorArguments[0].Value as INamedTypeSymbol;

    public bool IsTask(ITypeSymbol? type) => type is not null
        && (Is(type, Task) || Is(type.OriginalDefinition, GenericTask));

    /// <summary>What an asynchronous iterator returns.</summary>
    public bool IsStream(ITypeSymbol? type) => type is not null
        && (Is(type.OriginalDefinition, AsyncEnumerable) || Is(type.OriginalDefinition, AsyncEnumerator));

    public bool IsLeaf(ITypeSymbol type) => Leaf is not null && type.AllInterfaces.Contains(Leaf, SymbolEqualityComparer.Default);

    public bool IsCritical(ITypeSymbol type) => Critical is not null && type.AllInterfaces.Contains(Critical, SymbolEqualityComparer.Default);

    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(type, known);
}
