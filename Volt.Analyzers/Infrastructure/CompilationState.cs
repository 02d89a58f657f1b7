using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>What is worked out once for a compilation and shared by all rules; safe for concurrent use.</summary>
internal sealed class CompilationState
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _annotated = new(SymbolEqualityComparer.Default);
    private static readonly Func<IMethodSymbol, ImmutableArray<string>> s_conditionsOf = ConditionsOf;
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<string>> _conditions = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, bool> _isAnnotated;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ConcurrentBag<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _voltTypes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, string> _names = new(SymbolEqualityComparer.Default);

    public CompilationState(KnownSymbols known, AnalyzerOptions options, RuleCatalog rules)
        : this(known, options.AnalyzerConfigOptionsProvider, options.AdditionalFiles, rules)
    {
    }

    public CompilationState(KnownSymbols known, AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> files, RuleCatalog rules)
    {
        Known = known;
        _isAnnotated = known.IsAnnotated;
        Options = options;
        Exemptions = new Exemptions(known.Compilation, options, files);
        Rules = rules;
        Members = new MemberCatalog(rules.Tables, this);
        BrowserMembers = BrowserTarget.Is(known.Compilation, Options) ? new MemberCatalog(rules.BrowserTables, this) : null;
        Published = new PublishedSummaries(known.Compilation, known.VoltTaskAttribute?.ContainingAssembly);
        Helpers = new LiveHelpers(this);
        Twins = new AsyncTwins(known);
    }

    public KnownSymbols Known { get; }

    public Compilation Compilation => Known.Compilation;

    public AnalyzerConfigOptionsProvider Options { get; }

    public Exemptions Exemptions { get; }

    public RuleCatalog Rules { get; }

    public MemberCatalog Members { get; }

    /// <summary>What throws in the browser; <see langword="null"/> when the project does not target it.</summary>
    public MemberCatalog? BrowserMembers { get; }

    public AsyncTwins Twins { get; }

    /// <summary>What other assemblies say about their members.</summary>
    public PublishedSummaries Published { get; }

    public LiveHelpers Helpers { get; }

    public CallGraph Calls { get; } = new();

    public bool IsAnnotated(IMethodSymbol method) =>
        _annotated.GetOrAdd(method.OriginalDefinition, _isAnnotated);

    /// <summary>Whether the compiler leaves a call out, with its arguments: its method is <c>[Conditional]</c> on symbols that are not defined.</summary>
    public bool IsOmitted(IInvocationOperation call)
    {
        var symbols = _conditions.GetOrAdd(call.TargetMethod.OriginalDefinition, s_conditionsOf);
        if (symbols.IsEmpty)
        {
            return false;
        }

        var tree = call.Syntax.SyntaxTree;
        foreach (var symbol in symbols)
        {
            if (IsDefined(symbol, tree))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDefined(string symbol, SyntaxTree tree)
    {
        var defined = tree.Options.PreprocessorSymbolNames.Contains(symbol);
        for (var directive = tree.GetRoot().GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case DefineDirectiveTriviaSyntax { IsActive: true } define when define.Name.ValueText == symbol:
                    defined = true;
                    break;
                case UndefDirectiveTriviaSyntax { IsActive: true } undefine when undefine.Name.ValueText == symbol:
                    defined = false;
                    break;
            }
        }

        return defined;
    }

    private static ImmutableArray<string> ConditionsOf(IMethodSymbol method) =>
        [.. method.GetAttributes()
            .Where(static a => a.AttributeClass is { Name: "ConditionalAttribute" } && a.ConstructorArguments.Length == 1)
            .Select(static a => a.ConstructorArguments[0].Value as string ?? string.Empty)];

    /// <summary>Whether a callee's body is known, here or by its published summary.</summary>
    public bool IsInteresting(IMethodSymbol method) =>
        KnownSymbols.Same(method.ContainingAssembly, Compilation.Assembly) || Published.PathOf(method) is not null;

    /// <summary>The classes of the compilation that derive directly from a class.</summary>
    public IEnumerable<INamedTypeSymbol> DerivedTypes(INamedTypeSymbol type) =>
        _derived.TryGetValue(type.OriginalDefinition, out var types) ? types : [];

    /// <summary>The classes and structs of the compilation that implement an interface.</summary>
    public ConcurrentBag<INamedTypeSymbol> Implementers { get; } = [];

    public void AddType(INamedTypeSymbol type)
    {
        if (type is { TypeKind: TypeKind.Class or TypeKind.Struct, AllInterfaces.Length: > 0 })
        {
            Implementers.Add(type);
        }

        if (type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: SpecialType.None } parent }
            && KnownSymbols.Same(parent.ContainingAssembly, Compilation.Assembly))
        {
            _derived.GetOrAdd(parent.OriginalDefinition, static _ => []).Add(type);
        }
    }

    /// <summary>Whether a method belongs to a type that has Volt tasks.</summary>
    public bool IsOfVoltType(IMethodSymbol method) =>
        method.ContainingType is { } type && _voltTypes.GetOrAdd(type.OriginalDefinition, HasVoltTasks);

    private bool HasVoltTasks(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method && IsAnnotated(method))
            {
                return true;
            }
        }

        return false;
    }

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
