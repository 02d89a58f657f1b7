using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;
using Volt.Generator.Pipeline;

namespace Volt.Generator.Lowering;

/// <summary>
/// Closures: a captured variable whose scope is taken apart moves to a closure class of that scope, made anew whenever the scope is entered, which is C#'s own
/// identity per scope and iteration. Captured variables of scopes that are copied stay as they are.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, ClosureScope> _closures = [];

    /// <summary>The names that may stand for a variable of the method; saves asking the semantic model about all others.</summary>
    public HashSet<string> VariableNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The variable of the method's own that the symbol stands for, or null (a member, or a variable of a nested function).</summary>
    public Variable? VariableOf(ISymbol? symbol)
    {
        if (symbol is null) return null;
        if (_variables.TryGetValue(symbol, out var variable)) return variable;
        switch (symbol)
        {
            case ILocalSymbol local when SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, _method):
                variable = new Variable(_names.ForSource(local.Name), local.Type, TypeNames.Of(local.Type))
                {
                    IsReference = local.IsRef,
                    IsConstant = local.IsConst,
                    StaysInPlace = local.IsRef || local.IsConst || !TypeNames.CanBeStored(local.Type),
                };
                break;
            case IParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _method) || SymbolEqualityComparer.Default.Equals(parameter, Extensions.ReceiverOf(_method)):
                variable = new Variable(_names.ForSource(parameter.Name), parameter.Type, TypeNames.Of(parameter.Type)) { IsParameter = true, IsTop = true, Storage = NameTable.Escape(parameter.Name) };
                break;
            default:
                return null;
        }

        _variables.Add(symbol, variable);
        return Declare(variable);
    }

    private void FindClosures()
    {
        foreach (var parameter in Extensions.ParametersOf(_method))
        {
            VariableNames.Add(parameter.Name);
            VariableOf(parameter);
        }

        var hasNestedFunctions = false;
        foreach (var node in _body.DescendantNodesAndSelf())
        {
            var name = node switch
            {
                VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
                SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
                ForEachStatementSyntax loop => loop.Identifier.ValueText,
                CatchDeclarationSyntax declaration => declaration.Identifier.ValueText,
                _ => null,
            };
            if (name is not null) VariableNames.Add(name);
            hasNestedFunctions |= SuspensionMap.MayCapture(node);
        }

        if (!hasNestedFunctions) return;
        var flow = _body is ExpressionSyntax expression ? _model.AnalyzeDataFlow(expression) : _model.AnalyzeDataFlow((StatementSyntax)_body);
        if (flow is not { Succeeded: true }) throw Unsupported(_body, "its captured variables cannot be analysed");
        foreach (var symbol in flow.Captured)
        {
            if (symbol is IParameterSymbol { IsThis: true } || VariableOf(symbol) is not { StaysInPlace: false } variable) continue;
            if (LoweredScopeOf(symbol) is not { } scope) continue;
            var closure = ClosureAt(scope);
            closure.AddUnnamed(UnnamedTypes.PartsOf(variable.Type!));
            variable.Closure = closure;
            closure.Variables.Add(variable);
        }

        PlaceLocalFunctions();
    }

    private ClosureScope ClosureAt(SyntaxNode scope)
    {
        if (_closures.TryGetValue(scope, out var closure)) return closure;
        var className = MethodNames.Stem(_method, _known) + "__Scope" + (_closures.Count + 1);
        var typeText = className + Constraints.List(Extensions.TypeParametersOf(_method));
        closure = new ClosureScope(className, Declare(new Variable(_names.Unique("scope" + (_closures.Count + 1)), null, typeText) { IsTop = true }), _names) { Depth = scope.Ancestors().Count() };
        closure.Instance.Owner = closure;
        _closures.Add(scope, closure);
        Closures.Add(closure);
        return closure;
    }

    /// <summary>A scope that is taken apart is entered: its closure object is made.</summary>
    private void EnterScope(SyntaxNode scope)
    {
        if (_closures.TryGetValue(scope, out var closure)) Emit(new EnterClosureOp(closure));
    }

    /// <summary>The scope of the variable, if it is taken apart; null if it is copied as it stands.</summary>
    private SyntaxNode? LoweredScopeOf(ISymbol symbol)
    {
        if (symbol is IParameterSymbol) return Suspends(_declaration) ? _declaration : null;
        var node = symbol.DeclaringSyntaxReferences[0].GetSyntax(_cancellation);
        var scope = ScopeOf(node);
        if (scope is SwitchSectionSyntax or SwitchExpressionArmSyntax) scope = scope.Parent!;
        return IsTakenApart(scope) ? scope : null;
    }

    /// <summary>Where only the head awaits, the rest is copied as it stands.</summary>
    private bool IsTakenApart(SyntaxNode scope) => scope switch
    {
        SwitchStatementSyntax choice => choice.Sections.Any(Suspends),
        SwitchExpressionSyntax choice => choice.Arms.Any(Suspends),
        CommonForEachStatementSyntax loop when loop.AwaitKeyword.IsKind(SyntaxKind.None) => Suspends(loop.Statement),
        _ => Suspends(scope),
    };

    private static SyntaxNode ScopeOf(SyntaxNode declaration)
    {
        var node = declaration;
        for (; node.Parent is { } parent; node = parent)
        {
            switch (node)
            {
                case SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                    or DoStatementSyntax or UsingStatementSyntax or FixedStatementSyntax or LockStatementSyntax or BlockSyntax or SwitchStatementSyntax or BaseMethodDeclarationSyntax:
                    return node;
                case StatementSyntax when parent is BlockSyntax or SwitchSectionSyntax:
                    return parent;
                case IfStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or LocalDeclarationStatementSyntax or YieldStatementSyntax
                    when parent is not (LabeledStatementSyntax or GlobalStatementSyntax):
                    return node;
            }
        }

        return node;
    }
}
