using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers;

/// <summary>
/// What other assemblies say about their members: <c>[assembly: VoltBlockingSummary("M:...", "path")]</c>, which a library built
/// with Volt publishes. Only assemblies that refer to the runtime are asked.
/// </summary>
internal sealed class PublishedSummaries
{
    public const string AttributeName = "VoltBlockingSummaryAttribute";

    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, string?> _found = new(SymbolEqualityComparer.Default);
    private readonly IAssemblySymbol _own;

    public PublishedSummaries(Compilation compilation, IAssemblySymbol? runtime)
    {
        _own = compilation.Assembly;
        if (runtime is null)
        {
            return;
        }

        foreach (var module in compilation.Assembly.Modules)
        {
            foreach (var assembly in module.ReferencedAssemblySymbols)
            {
                if (assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == runtime.Name)))
                {
                    Read(assembly);
                }
            }
        }
    }

    public bool IsEmpty => _paths.Count == 0;

    /// <summary>The published way to what blocks, or <see langword="null"/>.</summary>
    public string? PathOf(ISymbol symbol) =>
        _paths.Count == 0 || KnownSymbols.Same(symbol.ContainingAssembly, _own) ? null : _found.GetOrAdd(symbol, Search);

    private string? Search(ISymbol symbol) =>
        symbol.OriginalDefinition.GetDocumentationCommentId() is { } id && _paths.TryGetValue(id, out var path) ? path : null;

    private void Read(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: AttributeName }
                && attribute.ConstructorArguments is { Length: 2 } arguments
                && arguments[0].Value is string id
                && arguments[1].Value is string path)
            {
                _paths[id] = path;
            }
        }
    }
}
