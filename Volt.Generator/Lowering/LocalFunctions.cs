using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>
/// Local functions of scopes that are taken apart. One that captures variables becomes a method of the closure class of the innermost scope that it captures, so
/// that its delegates belong to one pass through that scope, as in C#; any other stays a local function of the lowered body.
/// </summary>
internal sealed partial class BodyLowering
{
    public const string ThisField = "__this";

    private readonly Dictionary<ISymbol, LocalFunction> _localFunctions = new(SymbolEqualityComparer.Default);

    /// <summary>Where a local function went, and under which name.</summary>
    internal sealed class LocalFunction(LocalFunctionStatementSyntax syntax, string name)
    {
        public LocalFunctionStatementSyntax Syntax { get; } = syntax;

        public string Name { get; } = name;

        public ClosureScope? Home { get; set; }

        public HashSet<ClosureScope> Captures { get; } = [];

        public HashSet<LocalFunction> Calls { get; } = [];
    }

    public HashSet<string> LocalFunctionNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Some local function became a method of a closure class.</summary>
    public bool HasMovedFunctions => _localFunctions.Values.Any(static function => function.Home is not null);

    public string ThisType => TypeNames.Of(Extensions.HomeOf(_method));

    public LocalFunction? LocalFunctionOf(ISymbol? symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } method && _localFunctions.TryGetValue(method.OriginalDefinition, out var function) ? function : null;

    /// <summary>What the name means, also as a method group that becomes a <c>Delegate</c>: that conversion leaves the name without a symbol.</summary>
    public ISymbol? MemberNamedBy(SimpleNameSyntax name)
    {
        var info = _model.GetSymbolInfo(name, _cancellation);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private void PlaceLocalFunctions()
    {
        var functions = _body.DescendantNodes(static node => !SuspensionMap.IsNestedFunction(node)).OfType<LocalFunctionStatementSyntax>().ToLookup(IsMoved);
        foreach (var node in functions[false]) _names.Reserve(node.Identifier.ValueText);
        foreach (var node in functions[true])
        {
            var name = node.Identifier.ValueText;
            LocalFunctionNames.Add(name);
            _localFunctions.Add(_model.GetDeclaredSymbol(node, _cancellation)!, new LocalFunction(node, _names.ForSource(name)));
        }

        foreach (var function in _localFunctions.Values)
        {
            foreach (var name in function.Syntax.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var text = name.Identifier.ValueText;
                if (!VariableNames.Contains(text) && !LocalFunctionNames.Contains(text)) continue;
                var symbol = MemberNamedBy(name);
                if (VariableOf(symbol)?.Closure is { } closure) function.Captures.Add(closure);
                else if (LocalFunctionOf(symbol) is { } called) function.Calls.Add(called);
            }
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var function in _localFunctions.Values)
            {
                foreach (var called in function.Calls)
                {
                    // Out of its reach once it moves, unless that one moves along.
                    if (function.Captures.Count > 0 && called.Captures.Count == 0) changed |= called.Captures.Add(ClosureAt(HomeScopeOf(called.Syntax)));
                    foreach (var scope in called.Captures) changed |= function.Captures.Add(scope);
                }
            }
        }

        foreach (var function in _localFunctions.Values)
        {
            if (function.Captures.Count == 0) continue;
            if (function.Captures.SelectMany(static scope => scope.Variables).Any(static variable => variable is { IsUnnamed: true, Type: { } type } && !UnnamedTypes.CanBeShown(type)))
                throw Unsupported(function.Syntax, "it captures a variable of a type that no other file can name");
            function.Home = function.Captures.OrderByDescending(static scope => scope.Depth).First();
        }

        // Outer scopes first: what has no name in them is a type parameter of the inner ones too.
        foreach (var function in _localFunctions.Values.Where(static function => function.Home is not null).OrderBy(static function => function.Home!.Depth))
        {
            foreach (var scope in function.Captures)
            {
                if (scope != function.Home) function.Home!.LinkTo(scope);
            }
        }
    }

    /// <summary>A local function of a scope that is taken apart does not stay where it is.</summary>
    private bool IsMoved(LocalFunctionStatementSyntax node) => IsTakenApart(HomeScopeOf(node));

    private static SyntaxNode HomeScopeOf(LocalFunctionStatementSyntax node)
    {
        SyntaxNode scope = node.Parent!;
        while (scope is LabeledStatementSyntax) scope = scope.Parent!;
        return scope is SwitchSectionSyntax ? scope.Parent! : scope;
    }

    private void LowerLocalFunction(LocalFunctionStatementSyntax statement)
    {
        var function = _localFunctions[_model.GetDeclaredSymbol(statement)!];
        var code = _copier.CopyFunction(statement, function.Home);
        code.Span = SpanOf(function.Home is null ? statement.Span : TextSpan.FromBounds(SourceCopier.AfterAttributes(statement).SpanStart, statement.Span.End));
        (function.Home?.Methods ?? LocalFunctions).Add(code);
    }
}
