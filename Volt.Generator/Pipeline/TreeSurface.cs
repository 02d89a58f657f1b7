using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Volt.Generator.Pipeline;

/// <summary>
/// What a file tells the rest of its project: every token of it but the bodies of its members, and its directives. While that stays as it is, an edit inside
/// one body changes the meaning of no other.
/// </summary>
internal sealed class TreeSurface
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeSurface> Cache = new();
    private static long s_count;

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _members = [];
    private readonly Dictionary<int, Digest> _digests = [];
    private readonly SyntaxTree _tree;

    private TreeSurface(SyntaxTree tree, CancellationToken cancellation)
    {
        _tree = tree;
        Visit(tree.GetRoot(cancellation));
        Digest = Digest.Of(_text.ToString());
        _text.Clear().Capacity = 0;
    }

    /// <summary>A number of this version of the file's own.</summary>
    public long Id { get; } = Interlocked.Increment(ref s_count);

    public Digest Digest { get; }

    /// <summary>The file says where it comes from itself, so its lines do not simply move with the text.</summary>
    public bool HasLineDirectives { get; private set; }

    public static TreeSurface Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(tree, out var known)) return known;
        var made = new TreeSurface(tree, cancellation);
        return Cache.GetValue(tree, _ => made);
    }

    /// <summary>The member with a body around a position, by number; negative where there is none.</summary>
    public int MemberAt(int position)
    {
        var (low, high) = (0, _members.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (position < _members[middle].Start) high = middle - 1;
            else if (position >= _members[middle].End) low = middle + 1;
            else return middle;
        }

        return -1;
    }

    public int StartOf(int member) => _members[member].Start;

    /// <summary>Everything that is written in the member, and at which column it starts.</summary>
    public Digest DigestOf(int member)
    {
        lock (_digests)
        {
            if (_digests.TryGetValue(member, out var known)) return known;
            var (text, span) = (_tree.GetText(), _members[member]);
            return _digests[member] = Digest.Of($"{text.Lines.GetLinePosition(span.Start).Character}:{text.ToString(span)}");
        }
    }

    private void Visit(SyntaxNode node)
    {
        if (node is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax) _members.Add(node.Span);
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } inner) Add(child.AsToken());
            else if (IsBody(inner)) AddBody(inner);
            else Visit(inner);
        }
    }

    private static bool IsBody(SyntaxNode node) => node switch
    {
        // What a constructor does decides whether it may run after an awaited value.
        _ when node.Parent is ConstructorDeclarationSyntax => false,
        BlockSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax,
        ArrowExpressionClauseSyntax => true,
        _ => false,
    };

    private void AddBody(SyntaxNode body)
    {
        _text.Append("{}\n");
        if (body.ContainsDirectives)
        {
            foreach (var token in body.DescendantTokens()) AddDirectives(token);
        }

        // Which parameters of its constructor a struct keeps, and whether a property has a field, is decided by what the bodies name.
        if (body.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || !(type.IsKind(SyntaxKind.StructDeclaration) || type.IsKind(SyntaxKind.RecordStructDeclaration))) return;
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var token in body.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.FieldKeyword)) names.Add(token.Text);
        }

        foreach (var name in names) _text.Append(name).Append('\n');
    }

    private void Add(SyntaxToken token)
    {
        AddDirectives(token);
        _text.Append(token.Text).Append('\n');
    }

    private void AddDirectives(SyntaxToken token)
    {
        if (!token.ContainsDirectives && !token.HasStructuredTrivia) return;
        AddDirectives(token.LeadingTrivia);
        AddDirectives(token.TrailingTrivia);
    }

    private void AddDirectives(SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            if (!trivia.IsDirective && !trivia.IsKind(SyntaxKind.SkippedTokensTrivia)) continue;
            HasLineDirectives |= trivia.IsKind(SyntaxKind.LineDirectiveTrivia) || trivia.IsKind(SyntaxKind.LineSpanDirectiveTrivia);
            _text.Append(trivia.ToFullString()).Append('\n');
        }
    }
}
