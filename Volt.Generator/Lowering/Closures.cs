using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
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
                    IsScoped = (local.IsRef || local.Type.IsRefLikeType) && MayLeadToStack(local),
                    StaysInPlace = local.IsRef || local.IsConst || !TypeNames.CanBeStored(local.Type),
                };
                break;
            case IParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _method) || SymbolEqualityComparer.Default.Equals(parameter, Extensions.ReceiverOf(_method)):
                variable = new Variable(_names.ForSource(parameter.Name), parameter.Type, TypeNames.Of(parameter.Type)) { IsParameter = true, IsTop = true, Storage = NameTable.Escape(Extensions.Declared(parameter).Name) };
                break;
            default:
                return null;
        }

        _variables.Add(symbol, variable);
        return Declare(variable);
    }

    /// <summary>Whether what sets it where it is declared is made of things that lie on the stack.</summary>
    private bool MayLeadToStack(ILocalSymbol local)
    {
        if (local.ScopedKind != ScopedKind.None) return true;
        SyntaxNode? declaration = local.DeclaringSyntaxReferences[0].GetSyntax(_cancellation);
        if (declaration is VariableDeclaratorSyntax declarator) declaration = declarator.Initializer;
        else declaration = declaration.FirstAncestorOrSelf<StatementSyntax>();
        return declaration is not null && declaration.DescendantNodes(static node => !SuspensionMap.IsNestedFunction(node)).Any(node => node switch
        {
            StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax or CollectionExpressionSyntax or ThisExpressionSyntax => true,
            IdentifierNameSyntax name => _model.GetSymbolInfo(name).Symbol switch
            {
                ILocalSymbol other => other.IsRef || !other.Type.IsReferenceType,
                IParameterSymbol parameter => !parameter.Type.IsReferenceType,
                _ => false,
            },
            _ => false,
        });
    }

    private void FindClosures()
    {
        foreach (var parameter in Extensions.ParametersOf(_method))
        {
            VariableNames.Add(parameter.Name);
            VariableOf(parameter);
        }

        var hasNestedFunctions = false;
        var scopes = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        foreach (var node in _body.DescendantNodesAndSelf())
        {
            hasNestedFunctions |= SuspensionMap.MayCapture(node);
            var name = node switch
            {
                VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
                SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
                ForEachStatementSyntax loop => loop.Identifier.ValueText,
                CatchDeclarationSyntax declaration => declaration.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                _ => null,
            };
            if (name is null) continue;
            if (!scopes.TryGetValue(name, out var declared)) scopes.Add(name, declared = []);
            declared.Add((node is LocalFunctionStatementSyntax local ? HomeScopeOf(local) : ScopeOf(node)).Span);
            if (node is not LocalFunctionStatementSyntax) VariableNames.Add(name);
        }

        KeepOuterMeanings(scopes);
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

    /// <summary>What lies in a scope of the source lies at the top of the lowered body, so it takes another name where its own means a member or a type outside of that scope.</summary>
    private void KeepOuterMeanings(Dictionary<string, List<TextSpan>> scopes)
    {
        foreach (var name in _body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            var text = name.Identifier.ValueText;
            if (!scopes.TryGetValue(text, out var declared) || declared.Any(scope => scope.Contains(name.Span))) continue;
            if (name.Parent is NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax member && member.Name == name)) continue;
            if (MemberNamedBy(name) is { } symbol && (symbol is ITypeSymbol or INamespaceSymbol || symbol.ContainingSymbol is ITypeSymbol || symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor })) _names.Reserve(text);
        }
    }

    private ClosureScope ClosureAt(SyntaxNode scope)
    {
        if (_closures.TryGetValue(scope, out var closure)) return closure;
        var className = MethodNames.Stem(_method, _known) + "__Scope" + (_closures.Count + 1);
        var typeText = className + Constraints.List(Extensions.TypeParametersOf(_method));
        closure = new ClosureScope(className, Declare(new Variable(_names.Unique("scope" + (_closures.Count + 1)), null, typeText) { IsTop = true }), _names) { Depth = DepthOf(scope) };
        closure.Instance.Owner = closure;
        _closures.Add(scope, closure);
        Closures.Add(closure);
        return closure;
    }

    /// <summary>What the head of a <c>foreach</c> or <c>switch</c> declares lies around the rest of the statement, what the condition of a <c>for</c> declares within.</summary>
    private static int DepthOf(SyntaxNode scope) => scope is not ExpressionSyntax ? 2 * scope.Ancestors().Count()
        : (2 * scope.Parent!.Ancestors().Count()) + (scope.Parent is ForStatementSyntax ? 1 : -1);

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
        ExpressionSyntax => Suspends(scope.Parent!),
        _ => Suspends(scope),
    };

    private static SyntaxNode ScopeOf(SyntaxNode declaration)
    {
        var node = declaration;
        for (; node.Parent is { } parent; node = parent)
        {
            if (IsScopeOfItsOwn(node)) return node;
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

    /// <summary>What is evaluated at other times than the statement's own scope is entered: once before, or once an iteration.</summary>
    private static bool IsScopeOfItsOwn(SyntaxNode node) => node.Parent switch
    {
        ForStatementSyntax loop => node == loop.Condition || loop.Incrementors.Contains(node),
        CommonForEachStatementSyntax loop => node == loop.Expression,
        SwitchStatementSyntax choice => node == choice.Expression,
        _ => false,
    };
}
