using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Surface: statements that hold an await, taken apart into steps, labels and branches.</summary>
internal sealed partial class BodyLowering
{
    private string _context = "";

    private void LowerStatement(StatementSyntax statement)
    {
        _cancellation.ThrowIfCancellationRequested();
        switch (statement)
        {
            case BlockSyntax block when Suspends(block):
                EnterScope(block);
                LowerStatements(block.Statements);
                break;
            case LocalDeclarationStatementSyntax local:
                LowerLocalDeclaration(local);
                break;
            case LocalFunctionStatementSyntax function:
                LowerLocalFunction(function);
                break;
            case LabeledStatementSyntax labeled:
                Emit(new LabelOp(UserLabel(_model.GetDeclaredSymbol(labeled)!)));
                LowerStatement(labeled.Statement);
                break;
            case ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax:
                LowerJump(statement);
                break;
            case ThrowStatementSyntax { Expression: null } rethrow when RethrowCode(rethrow) is { } code:
                EmitAt(statement, new ExecOp(code) { Exits = true });
                break;
            case YieldStatementSyntax yield:
                LowerYieldStatement(yield);
                break;
            case EmptyStatementSyntax:
                break;
            case var _ when !Suspends(statement):
                var copy = _copier.Copy(statement);
                if (_context.Length > 0 || copy.CapturedScopes().Any()) DeclareOutside(statement);
                EmitAt(statement, new ExecOp(Wrap(copy)) { Verbatim = true, Assigns = AssignedBy(statement) });
                break;
            case ExpressionStatementSyntax expression:
                LowerExpressionStatement(expression.Expression, statement);
                break;
            case IfStatementSyntax branch:
                LowerIf(branch);
                break;
            case WhileStatementSyntax loop:
                LowerWhile(loop);
                break;
            case DoStatementSyntax loop:
                LowerDo(loop);
                break;
            case ForStatementSyntax loop:
                LowerFor(loop);
                break;
            case CommonForEachStatementSyntax loop:
                LowerForEach(loop);
                break;
            case SwitchStatementSyntax choice:
                LowerSwitch(choice);
                break;
            case TryStatementSyntax region:
                LowerTry(region);
                break;
            case UsingStatementSyntax resource:
                LowerUsing(resource);
                break;
            case LockStatementSyntax locked:
                EnterScope(locked);
                var guard = LowerExpression(locked.Expression);
                EmitAt(locked, new ExecOp(Wrap(_copier.Copy(locked, new Dictionary<SyntaxNode, Code> { [locked.Expression] = guard }))) { Verbatim = true });
                break;
            case ThrowStatementSyntax { Expression: { } thrown }:
                EmitAt(statement, new ExecOp(Wrap(new Code("throw ").Add(LowerExpression(thrown)).Add(";"))) { Exits = true });
                break;
            case CheckedStatementSyntax context:
                var outer = _context;
                _context = context.Keyword.Text;
                LowerStatement(context.Block);
                _context = outer;
                break;
            default:
                throw Unsupported(statement, $"a {statement.Kind()} around an await is not lowered");
        }
    }

    private void LowerStatements(IReadOnlyList<StatementSyntax> statements)
    {
        RegisterLabels(statements);
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i] is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } resource)
            {
                LowerUsingDeclaration(resource, statements.Skip(i + 1).ToList());
                return;
            }

            LowerStatement(statements[i]);
        }
    }

    private void RegisterLabels(IEnumerable<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            for (var labeled = statement as LabeledStatementSyntax; labeled is not null; labeled = labeled.Statement as LabeledStatementSyntax)
            {
                var symbol = _model.GetDeclaredSymbol(labeled)!;
                _userLabels[symbol] = (UserLabel(symbol), _frames.Count);
            }
        }
    }

    /// <summary>The braces of a context, and of what a nested function captures, are no scope of the source: variables that outlive the statement are declared before it.</summary>
    private void DeclareOutside(SyntaxNode statement)
    {
        var scope = statement.Parent;
        while (scope is LabeledStatementSyntax) scope = scope.Parent;
        foreach (var designation in statement.DescendantNodes(static node => !SuspensionMap.IsNestedFunction(node)).OfType<SingleVariableDesignationSyntax>())
        {
            if (ScopeOf(designation) == scope && VariableOf(_model.GetDeclaredSymbol(designation)) is { Closure: null } variable) variable.IsTop = true;
        }
    }

    private Code Wrap(Code code) => _context.Length == 0 ? code : new Code(_context + " { ").Add(code).Add(" }");

    /// <summary>A call that C# leaves out, with its arguments: of a partial method without a body, or of a conditional one none of whose symbols is defined.</summary>
    private bool IsLeftOut(ExpressionSyntax expression)
    {
        var call = expression;
        while (call is ConditionalAccessExpressionSyntax access) call = access.WhenNotNull;
        if (call is not InvocationExpressionSyntax || _model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ReturnsVoid: true } method) return false;
        if (method.OriginalDefinition is { IsPartialDefinition: true, PartialImplementationPart: null }) return true;
        var symbols = ConditionsOf(method);
        if (symbols.Count == 0) return false;
        var defined = new HashSet<string?>(expression.SyntaxTree.Options.PreprocessorSymbolNames);
        foreach (var directive in expression.SyntaxTree.GetCompilationUnitRoot().GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            if (directive.GetStructure() is DefineDirectiveTriviaSyntax { IsActive: true } define) defined.Add(define.Name.ValueText);
            else if (directive.GetStructure() is UndefDirectiveTriviaSyntax { IsActive: true } undefine) defined.Remove(undefine.Name.ValueText);
        }

        return !symbols.Any(defined.Contains);
    }

    /// <summary>The symbols under which the method is called; none if it always is. An override has those of what it overrides.</summary>
    private List<string?> ConditionsOf(IMethodSymbol method)
    {
        var symbols = new List<string?>();
        if (_known.Conditional is not { } conditional) return symbols;
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            symbols.AddRange(declared.GetAttributes().Where(attribute => KnownSymbols.Is(attribute.AttributeClass, conditional))
                .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string));
        }

        return symbols;
    }

    private void LowerExpressionStatement(ExpressionSyntax expression, SyntaxNode statement)
    {
        if (IsLeftOut(expression)) return;
        if (LowerStatementExpression(expression) is not { IsEmpty: false, IsStable: false } code) return;
        if (_context.Length > 0) DeclareOutside(statement);
        EmitAt(statement, new ExecOp(Wrap(new Code().Add(code).Add(";"))) { Assigns = AssignedBy(expression) });
    }

    private void LowerLocalDeclaration(LocalDeclarationStatementSyntax local)
    {
        if (local.IsConst)
        {
            foreach (var constant in local.Declaration.Variables)
            {
                var symbol = (ILocalSymbol)_model.GetDeclaredSymbol(constant)!;
                var variable = VariableOf(symbol)!;
                if (_context.Length > 0) EmitAt(constant, new ExecOp(new Code($"const {variable.TypeText} {variable.Name} = {Literals.Of(symbol.ConstantValue, symbol.Type)};")) { Verbatim = true });
            }

            if (_context.Length == 0) EmitAt(local, new ExecOp(_copier.Copy(local)) { Verbatim = true });
            return;
        }

        foreach (var declarator in local.Declaration.Variables) LowerDeclarator(local.Declaration.Type, declarator, declarator.Parent!.ChildNodes().Count() > 2 ? declarator : local);
    }

    private void LowerDeclarator(TypeSyntax typeSyntax, VariableDeclaratorSyntax declarator, SyntaxNode place)
    {
        var symbol = (ILocalSymbol)_model.GetDeclaredSymbol(declarator)!;
        var variable = VariableOf(symbol)!;
        var type = typeSyntax.ToString();
        if (declarator.Initializer is not { Value: { } value })
        {
            EmitAt(place, new DeclareOp(variable, type, null));
            return;
        }

        if (value is InitializerExpressionSyntax initializer)
        {
            var elements = LowerExpression(initializer);
            var array = new Code($"new {TypeNames.Of(symbol.Type)} ").Add(elements);
            if (_context.Length > 0) EmitAt(place, new DeclareOp(variable, type, new Code(_context + "(").Add(array).Add(")")));
            else EmitAt(place, new DeclareOp(variable, type, elements) { AssignedValue = array });
            return;
        }

        EmitAt(place, new DeclareOp(variable, type, value is RefExpressionSyntax ? LowerExpression(value) : Contextual(LowerExpression(value), value)));
    }

    /// <summary>The local that a simple assignment certainly sets.</summary>
    private Variable? AssignedBy(SyntaxNode node)
    {
        if (node is ExpressionStatementSyntax statement) node = statement.Expression;
        if (node is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)) return null;
        return VariableOf(_model.GetSymbolInfo(name).Symbol) is { Closure: null } variable ? variable : null;
    }

    private void LowerIf(IfStatementSyntax branch)
    {
        var end = NewLabel("EndIf");
        var otherwise = branch.Else is null ? end : NewLabel("Else");
        LowerCondition(branch.Condition, false, otherwise);
        LowerEmbedded(branch.Statement);
        if (branch.Else is { } other)
        {
            Emit(new GotoOp(end));
            Emit(new LabelOp(otherwise));
            LowerEmbedded(other.Statement);
        }

        Emit(new LabelOp(end));
    }

    /// <summary>A statement that is the body of another one; a single declaration there has a scope of its own.</summary>
    private void LowerEmbedded(StatementSyntax statement)
    {
        if (!Suspends(statement))
        {
            // It is copied as it stands, and its variables keep a scope of their own.
            if (statement is not BlockSyntax && statement.DescendantNodes().Any(static node => node is SingleVariableDesignationSyntax))
                EmitAt(statement, new ExecOp(Wrap(new Code("{ ").Add(_copier.Copy(statement)).Add(" }"))) { Verbatim = true });
            else LowerStatement(statement);
        }
        else if (statement is BlockSyntax block)
        {
            EnterScope(block);
            LowerStatements(block.Statements);
        }
        else
        {
            EnterScope(statement);
            LowerStatement(statement);
        }
    }

    /// <summary>Jumps to <paramref name="target"/> when the condition has the value <paramref name="when"/>; <c>&amp;&amp;</c>, <c>||</c> and <c>!</c> around awaits become jumps themselves.</summary>
    private void LowerCondition(ExpressionSyntax condition, bool when, Label target)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized when Suspends(condition):
                LowerCondition(parenthesized.Expression, when, target);
                return;
            case PrefixUnaryExpressionSyntax not when Suspends(condition) && not.IsKind(SyntaxKind.LogicalNotExpression) && IsBoolean(not.Operand):
                LowerCondition(not.Operand, !when, target);
                return;
            case BinaryExpressionSyntax binary when Suspends(condition) && (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression))
                && IsBoolean(binary.Left) && IsBoolean(binary.Right):
                var shortCircuit = binary.IsKind(SyntaxKind.LogicalOrExpression);
                if (shortCircuit == when)
                {
                    LowerCondition(binary.Left, when, target);
                    LowerCondition(binary.Right, when, target);
                }
                else
                {
                    var skip = NewLabel("Skip");
                    LowerCondition(binary.Left, shortCircuit, skip);
                    LowerCondition(binary.Right, when, target);
                    Emit(new LabelOp(skip));
                }

                return;
            default:
                var value = Contextual(LowerExpression(condition), condition);

                // A type's own operator true, which a negation would not ask.
                if (!IsBoolean(condition)) value = new Code("(") { IsPrimary = true }.Add(value.AsOperand()).Add(" ? true : false)");
                EmitAt(condition, new BranchOp(value, when, target));
                return;
        }
    }

    private bool IsBoolean(ExpressionSyntax expression) => _model.GetTypeInfo(expression) is { Type.SpecialType: SpecialType.System_Boolean };
}
