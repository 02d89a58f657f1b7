using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Volt.TestSupport;

namespace Volt.Conformance;

/// <summary>
/// Mutation of the cases: awaits where they have none, and captures. A value becomes one that is awaited, a statement gets an await before, around or behind it, and either
/// moves into a lambda; so each construct that any case holds meets an await, and a closure, in each of its places.
/// </summary>
public sealed class Mutator
{
    private const int Points = 5;

    private readonly CSharpCompilation _compilation;
    private readonly List<(Case Case, SyntaxTree Tree, List<SyntaxNode> Places)> _cases = [];

    public Mutator(IEnumerable<Case> cases, CompileSettings settings)
    {
        var usable = cases.Where(c => c.IsMutable).ToList();
        _compilation = VoltCompiler.CreateCompilation(usable.Select(c => c.Program.File).Prepend(CaseLibrary.Helpers).Prepend(VoltCompiler.GlobalUsings), settings);
        var trees = _compilation.SyntaxTrees.ToDictionary(t => t.FilePath);
        foreach (var c in usable)
        {
            var tree = trees[c.Program.File.Path];
            var model = _compilation.GetSemanticModel(tree);
            var places = tree.GetRoot().DescendantNodes().Where(node => MayAwait(node) && (IsValue(node, model) || IsStatement(node))).ToList();
            if (places.Count > 0)
            {
                _cases.Add((c, tree, places));
            }
        }
    }

    /// <summary>A case with one to three awaits more, or null if C# refuses it so.</summary>
    public (Case Case, CaseProgram Program)? Mutate(int seed, int number)
    {
        var random = new Random(unchecked((seed * 7919) + number));
        var (original, tree, places) = _cases[random.Next(_cases.Count)];
        var chosen = new List<SyntaxNode>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var place = places[random.Next(places.Count)];
            if (!chosen.Any(other => other.Span.IntersectsWith(place.Span)))
            {
                chosen.Add(place);
            }
        }

        var text = tree.GetText().WithChanges(chosen.OrderBy(node => node.SpanStart).Select(node => new TextChange(node.Span, Rewrite(node, random, original.Row == "Recursion"))));
        var changed = tree.WithChangedText(text);
        if (_compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed).GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            return null;
        }

        var space = original.Program.EntryType[..original.Program.EntryType.LastIndexOf('.')];
        return (original, original.Program with
        {
            // A task in a join begins when it is made, and Volt's when it is awaited.
            ComparePlain = original.Program.ComparePlain && original.Row != "Joins",
            Name = $"{original.FullName} {seed}/{number}",
            EntryType = $"{space}_m{number}{original.Program.EntryType[space.Length..]}",
            File = new SourceFile($"mutation/{seed}/{number}.cs", Regex.Replace(text.ToString(), $@"\b{Regex.Escape(space)}\b", $"{space}_m{number}")),
        });
    }

    private static string Rewrite(SyntaxNode node, Random random, bool isRecursive)
    {
        var text = node.ToString();
        var label = random.Next(1, Points + 1);
        if (node is ExpressionSyntax)
        {
            return random.Next(7) switch
            {
                6 => $"(await global::Volt.CaseHelpers.H.P({label}, global::Volt.Cases.T.Call(() => {text})))",
                0 => $"(await global::Volt.Cases.Points.A({label}, {text}))",
                1 => $"(await global::Volt.Cases.Points.K({label}, {text}))",
                2 => $"(await global::Volt.Cases.Points.Tk({label}, {text}))",
                _ => $"(await global::Volt.CaseHelpers.H.P({label}, {text}))",
            };
        }

        var point = $"await global::Volt.CaseHelpers.H.Pv({label});";
        // A return would only leave the lambda, and a recursion might not end then.
        return random.Next(isRecursive || node.DescendantNodesAndSelf().OfType<ReturnStatementSyntax>().Any() ? 6 : 9) switch
        {
            6 => $"{{ global::System.Func<global::System.Threading.Tasks.Task> later{label} = async () => {{ {text} }}; await later{label}(); }}",
            7 => $"{{ global::Volt.Cases.T.Call(() => {{ {text} return 0; }}); {point} }}",
            8 => $"foreach (var item{label} in new[] {{ 1, 2 }}) {{ {point} {text} }}",
            0 => $"try {{ {text} }} finally {{ {point} }}",
            1 => $"try {{ {text} }} catch (global::Volt.Cases.PointException) {{ {point} throw; }}",
            2 => $"do {{ {text} }} while (await global::Volt.CaseHelpers.H.P({label}, false));",
            3 => $"{{ {text} {point} }}",
            _ => $"{point} {text}",
        };
    }

    /// <summary>Whether C# allows an await there.</summary>
    private static bool MayAwait(SyntaxNode node)
    {
        foreach (var around in node.AncestorsAndSelf())
        {
            switch (around)
            {
                case CatchFilterClauseSyntax or LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax or QueryExpressionSyntax or AttributeSyntax or PatternSyntax or SwitchLabelSyntax or GotoStatementSyntax:
                case LocalDeclarationStatementSyntax { IsConst: true }:
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } }:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return node != function && function.AsyncKeyword != default;
                case LocalFunctionStatementSyntax function:
                    return node != function && function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword) && !method.Modifiers.Any(SyntaxKind.UnsafeKeyword) && (method.Body ?? (SyntaxNode?)method.ExpressionBody)?.Span.Contains(node.Span) == true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsStatement(SyntaxNode node) => node is StatementSyntax { Parent: BlockSyntax } and not (BlockSyntax or LocalFunctionStatementSyntax);

    /// <summary>Whether it is a value, and not a place, a name or a part of a larger form.</summary>
    private static bool IsValue(SyntaxNode node, SemanticModel model)
    {
        if (node is not ExpressionSyntax expression || expression is BaseExpressionSyntax or AwaitExpressionSyntax or RefExpressionSyntax or DeclarationExpressionSyntax or InitializerExpressionSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax)
        {
            return false;
        }

        switch (expression.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == expression:
            case ArgumentSyntax argument when argument.RefKindKeyword != default:
            case MemberAccessExpressionSyntax access when access.Name == expression:
            case InvocationExpressionSyntax invocation when invocation.Expression == expression:
            case ConditionalAccessExpressionSyntax conditional when conditional.WhenNotNull == expression:
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression }:
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
            case RefExpressionSyntax or ExpressionStatementSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax:
                return false;
        }

        return model.GetSymbolInfo(expression).Symbol is not (INamespaceOrTypeSymbol or ILabelSymbol)
            && model.GetTypeInfo(expression).Type is { TypeKind: not (TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer), IsRefLikeType: false, SpecialType: not SpecialType.System_Void } type
            && type.Name is not ("VoltTask" or "Task");
    }
}
