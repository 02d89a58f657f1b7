using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Volt.Analyzers;

/// <summary>What is worked out once for a compilation and shared by all rules; safe for concurrent use.</summary>
internal sealed class CompilationState
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _annotated = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, bool> _isAnnotated;
    private readonly ConcurrentDictionary<INamedTypeSymbol, string> _names = new(SymbolEqualityComparer.Default);

    public CompilationState(KnownSymbols known, AnalyzerOptions options, RuleCatalog rules)
    {
        Known = known;
        _isAnnotated = known.IsAnnotated;
        Options = options.AnalyzerConfigOptionsProvider;
        Exemptions = new Exemptions(known.Compilation, options);
        Rules = rules;
        Members = new MemberCatalog(rules.Tables, this);
        Twins = new AsyncTwins(known);
    }

    public KnownSymbols Known { get; }

    public Compilation Compilation => Known.Compilation;

    public AnalyzerConfigOptionsProvider Options { get; }

    public Exemptions Exemptions { get; }

    public RuleCatalog Rules { get; }

    public MemberCatalog Members { get; }

    public AsyncTwins Twins { get; }

    public CallGraph Calls { get; } = new();

    public bool IsAnnotated(IMethodSymbol method) =>
        _annotated.GetOrAdd(method.OriginalDefinition, _isAnnotated);

    /// <summary>The full metadata name of a type, as the tables write it.</summary>
    public string FullName(INamedTypeSymbol type) => _names.GetOrAdd(type, static t => BuildName(t));

    private static string BuildName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return BuildName(outer) + "+" + type.MetadataName;
        }

        var space = type.ContainingNamespace;
        return space is null || space.IsGlobalNamespace ? type.MetadataName : space.ToDisplayString() + "." + type.MetadataName;
    }
}
