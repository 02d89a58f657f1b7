using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Volt.Analyzers;

/// <summary>
/// The escape hatches: members known not to block, by attribute or by <c>.editorconfig</c>, and further members that do block, by
/// additional file.
/// </summary>
internal sealed class Exemptions
{
    /// <summary>The <c>.editorconfig</c> key that lists documentation ids of members and types that do not block.</summary>
    public const string OptionKey = "volt_non_blocking_members";

    /// <summary>The additional files that list documentation ids of members that block.</summary>
    public const string FilePrefix = "VoltBlockingMembers";

    private const string AttributeName = "VoltNonBlockingAttribute";

    private readonly HashSet<string> _assemblyLevel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _blocking = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _lists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, bool> _marked = new(SymbolEqualityComparer.Default);
    private readonly AnalyzerConfigOptionsProvider _options;

    public Exemptions(Compilation compilation, AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> files)
    {
        _options = options;
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (IsMarker(attribute))
            {
                AddArguments(attribute);
            }
        }

        foreach (var file in files)
        {
            var name = Path.GetFileName(file.Path);
            if (name.StartsWith(FilePrefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            {
                Read(file, CancellationToken.None);
            }
        }
    }

    /// <summary>Whether <paramref name="member"/> was declared not to block, by attribute or for the tree that uses it.</summary>
    public bool IsNonBlocking(ISymbol member, SyntaxTree tree)
    {
        if (_marked.GetOrAdd(member, IsMarked))
        {
            return true;
        }

        if (!_options.GetOptions(tree).TryGetValue(OptionKey, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var list = _lists.GetOrAdd(text, static t => Split(t));
        return Matches(member, list.Contains);
    }

    /// <summary>The advice given for a member that an additional file says blocks; <see langword="null"/> for others.</summary>
    public string? DeclaredBlocking(ISymbol member)
    {
        if (_blocking.Count == 0 || member.GetDocumentationCommentId() is not { } id)
        {
            return null;
        }

        return _blocking.TryGetValue(id, out var advice) || _blocking.TryGetValue(WithoutParameters(id), out advice) ? advice : null;
    }

    private static ImmutableHashSet<string> Split(string text)
    {
        // Documentation ids hold commas, and a semicolon begins a comment in .editorconfig.
        var set = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var part in text.Split(['|', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            set.Add(part);
        }

        return set.ToImmutable();
    }

    private static bool Matches(ISymbol member, Func<string, bool> contains)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.GetDocumentationCommentId() is { } id && (contains(id) || contains(WithoutParameters(id))))
            {
                return true;
            }

            if (symbol is IMethodSymbol { AssociatedSymbol: { } associated } && associated.GetDocumentationCommentId() is { } owner && contains(owner))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutParameters(string id)
    {
        var open = id.IndexOf('(');
        return open < 0 ? id : id.Substring(0, open);
    }

    private static bool IsMarker(AttributeData attribute) =>
        attribute.AttributeClass is { Name: AttributeName, ContainingNamespace: { Name: "Volt", ContainingNamespace.IsGlobalNamespace: true } };

    private bool IsMarked(ISymbol member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingType)
        {
            if (HasMarker(symbol) || symbol is IMethodSymbol { AssociatedSymbol: { } associated } && HasMarker(associated))
            {
                return true;
            }
        }

        return _assemblyLevel.Count > 0 && Matches(member, _assemblyLevel.Contains);
    }

    private static bool HasMarker(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsMarker(attribute))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads <c>[assembly: VoltNonBlocking("M:...")]</c> and <c>[assembly: VoltNonBlocking(typeof(T), "Name")]</c>.</summary>
    private void AddArguments(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length > 0 && arguments[0].Value is string id)
        {
            _assemblyLevel.Add(id);
        }
        else if (arguments.Length > 0 && arguments[0].Value is INamedTypeSymbol type)
        {
            if (arguments.Length == 1 || arguments[1].IsNull)
            {
                AddId(type);
            }
            else if (arguments[1].Value is string name)
            {
                foreach (var member in type.OriginalDefinition.GetMembers(name))
                {
                    AddId(member);
                }
            }
        }
    }

    private void AddId(ISymbol symbol)
    {
        if (symbol.OriginalDefinition.GetDocumentationCommentId() is { } id)
        {
            _assemblyLevel.Add(id);
        }
    }

    private void Read(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
        {
            return;
        }

        foreach (var line in text.Lines)
        {
            var content = line.ToString().Trim();
            if (content.Length == 0 || content[0] == '#')
            {
                continue;
            }

            // M:Lib.Api.Load(System.String) ; use LoadAsync
            var separator = content.IndexOf(';');
            var id = (separator < 0 ? content : content.Substring(0, separator)).Trim();
            var advice = separator < 0 ? string.Empty : content.Substring(separator + 1).Trim();
            _blocking[id] = advice;
        }
    }
}
