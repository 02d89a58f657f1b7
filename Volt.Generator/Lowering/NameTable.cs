using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Volt.Generator.Lowering;

/// <summary>Names that clash with none in the method: flattening puts variables of sibling scopes side by side.</summary>
internal sealed class NameTable
{
    private static readonly string[] s_own = ["__m", "__cx", "__poll", "__entry", "__suspended"];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(s_own, StringComparer.Ordinal);

    public NameTable(SyntaxNode declaration)
    {
        foreach (var token in declaration.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken)) continue;
            _taken.Add(token.ValueText);

            // A range variable keeps its name and may not be called like a variable around it.
            if (token.Parent is FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax) _declared.Add(token.ValueText);
        }
    }

    /// <summary>Whether the lowered body has a variable of its own of that name.</summary>
    public static bool IsOwn(string name) => s_own.Contains(name);

    /// <summary>A name for something the source has no name for.</summary>
    public string Unique(string name)
    {
        if (_taken.Add(name)) return name;
        for (var number = 2; ; number++)
        {
            var candidate = name + number;
            if (_taken.Add(candidate)) return candidate;
        }
    }

    /// <summary>Keeps a name that stays in the source as it is.</summary>
    public void Reserve(string name) => _declared.Add(name);

    /// <summary>The source's own name, or one made from it if another variable has it already.</summary>
    public string ForSource(string name) => Escape(_declared.Add(name) ? name : Unique(name + "_"));

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
