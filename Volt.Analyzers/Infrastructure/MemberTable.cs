using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers;

[Flags]
internal enum MemberFlags
{
    None = 0,

    /// <summary>A call with a timeout of zero only looks, so it is allowed.</summary>
    ZeroTimeout = 1,

    /// <summary>A stream, reader or writer that lives in memory does not block.</summary>
    InMemory = 2,

    /// <summary>Only overloads with parameters block (constructors that connect).</summary>
    WithArguments = 4,

    /// <summary>Only overloads that take a stream block.</summary>
    Streams = 8,

    /// <summary>Callers of a function that does this are not tainted.</summary>
    Local = 16,

    /// <summary>Only overloads that take the name of a host block.</summary>
    WithHost = 32,

    /// <summary>Only overloads that take a path block.</summary>
    PathArgument = 64,
}

/// <summary>One row of a rule's table: members of a type, and what to write instead.</summary>
internal sealed class MemberRow(string type, string names, string advice, MemberFlags flags = MemberFlags.None)
{
    /// <summary>The full metadata name of the type that declares the members.</summary>
    public string Type { get; } = type;

    /// <summary>Member names, separated by spaces. <c>*</c> is every method, <c>.ctor</c> the constructors.</summary>
    public string Names { get; } = names;

    public string Advice { get; } = advice;

    public MemberFlags Flags { get; } = flags;
}

/// <summary>The table of a rule: rows by type and name.</summary>
internal sealed class MemberTable
{
    private readonly Dictionary<string, List<MemberRow>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemberRow> _wholeTypes = new(StringComparer.Ordinal);

    public MemberTable(params MemberRow[] rows)
    {
        foreach (var row in rows)
        {
            foreach (var name in row.Names.Split(' '))
            {
                if (name == "*")
                {
                    _wholeTypes[row.Type] = row;
                    continue;
                }

                if (!_byName.TryGetValue(name, out var list))
                {
                    _byName[name] = list = [];
                }

                list.Add(row);
            }
        }
    }

    /// <summary>The row for a member, looked up by its own type and by the types whose member it overrides.</summary>
    public MemberRow? Find(ISymbol member, CompilationState state)
    {
        var hasName = _byName.TryGetValue(member.MetadataName, out var rows);
        if (!hasName && (_wholeTypes.Count == 0 || member.Kind != SymbolKind.Method))
        {
            return null;
        }

        for (var symbol = member; symbol is not null; symbol = Overridden(symbol))
        {
            if (symbol.ContainingType is not { } type)
            {
                return null;
            }

            var name = state.FullName(type.OriginalDefinition);
            if (rows is not null)
            {
                foreach (var row in rows)
                {
                    if (row.Type == name && Applies(row, symbol))
                    {
                        return row;
                    }
                }
            }

            if (_wholeTypes.TryGetValue(name, out var whole)
                && symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
                && method.Name != "Dispose"
                && !state.Known.IsTaskLike(method.ReturnType)
                && Applies(whole, symbol))
            {
                return whole;
            }
        }

        return null;
    }

    private static bool Applies(MemberRow row, ISymbol symbol)
    {
        var parameters = symbol is IMethodSymbol method ? method.Parameters : [];
        return ((row.Flags & MemberFlags.WithArguments) == 0 || parameters.Length > 0)
            && ((row.Flags & MemberFlags.Streams) == 0 || parameters.Any(static p => p.Type.Name == "Stream"))
            && ((row.Flags & MemberFlags.WithHost) == 0 || parameters.Any(static p => p.Type.SpecialType == SpecialType.System_String))
            && ((row.Flags & MemberFlags.PathArgument) == 0 || (parameters.Length > 0 && parameters[0].Type.SpecialType == SpecialType.System_String));
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
