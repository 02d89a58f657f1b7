using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>
/// Exception regions: a <c>try</c> around awaits stays a <c>try</c> (the dispatch enters it); handlers that await move behind it, where the exception is
/// pending in a variable.
/// </summary>
internal sealed partial class BodyLowering
{
    private const string ExceptionType = "global::System.Exception";

    private void LowerTry(TryStatementSyntax statement)
    {
        var final = statement.Finally;
        if (final is null)
        {
            LowerTryCatch(statement);
        }
        else if (Suspends(final))
        {
            LowerAwaitingFinally(() => LowerTryCatch(statement), () => LowerStatement(final.Block));
        }
        else if (statement.Catches.Any(Suspends))
        {
            EmitAt(statement, new TryOp { Body = Nested(() => LowerTryCatch(statement)), Finally = Nested(() => CopyStatements(final.Block)) });
        }
        else
        {
            var protect = new TryOp { Body = Nested(() => LowerStatement(statement.Block)) };
            AddCopiedCatches(protect, statement.Catches);
            protect.Finally = Nested(() => CopyStatements(final.Block));
            EmitAt(statement, protect);
        }
    }

    /// <summary>The try and its catches, without the finally.</summary>
    private void LowerTryCatch(TryStatementSyntax statement)
    {
        if (statement.Catches.Count == 0)
        {
            LowerStatement(statement.Block);
            return;
        }

        if (!statement.Catches.Any(Suspends))
        {
            var protect = new TryOp { Body = Nested(() => LowerStatement(statement.Block)) };
            AddCopiedCatches(protect, statement.Catches);
            EmitAt(statement, protect);
            return;
        }

        var handler = NewTemp(SpecialType.System_Int32, "handler");
        var end = NewLabel("Handled");
        var moved = new List<(CatchClauseSyntax Clause, Variable Exception, Label Label)>();
        Emit(Assign(handler, new Code("0")));
        var region = new TryOp { Body = Nested(() => LowerStatement(statement.Block)) };
        foreach (var clause in statement.Catches)
        {
            if (Suspends(clause)) AddMovedCatch(region, clause, handler, moved);
            else AddCopiedCatches(region, [clause]);
        }

        EmitAt(statement, region);
        for (var i = 0; i < moved.Count; i++)
        {
            var condition = new Code().Use(handler).Add($" == {i + 1}");
            Emit(new BranchOp(condition, true, moved[i].Label));
        }

        Emit(new GotoOp(end));
        foreach (var (clause, exception, label) in moved)
        {
            Emit(new LabelOp(label));
            _frames.Add(new CatchFrame(clause, exception));
            LowerStatement(clause.Block);
            _frames.RemoveAt(_frames.Count - 1);
            Emit(new GotoOp(end));
        }

        Emit(new LabelOp(end));
    }

    private void AddCopiedCatches(TryOp region, IEnumerable<CatchClauseSyntax> clauses)
    {
        foreach (var clause in clauses)
        {
            var header = new Code("catch");
            if (clause.Declaration is { } declaration) header.Add(" ").Add(_copier.Copy(declaration));
            if (clause.Filter is { } filter) header.Add(" when (").Add(FilterCode(filter)).Add(")");
            region.Catches.Add(new CatchOp(header, Nested(() => CopyStatements(clause.Block))) { Span = SpanOf(clause), HasFilter = clause.Filter is not null });
        }
    }

    /// <summary>The handler only notes the exception; its body runs behind the try.</summary>
    private void AddMovedCatch(TryOp region, CatchClauseSyntax clause, Variable handler, List<(CatchClauseSyntax Clause, Variable Exception, Label Label)> moved)
    {
        var declared = clause.Declaration is { Identifier.ValueText.Length: > 0 } declaration ? VariableOf(_model.GetDeclaredSymbol(declaration)) : null;
        var type = clause.Declaration is { } typed ? typed.Type.ToString() : ExceptionType;
        var caught = _names.Unique("caught");
        var pending = NewTemp(_model.Compilation.GetTypeByMetadataName("System.Exception")!, "pending");
        var number = moved.Count + 1;
        var header = new Code($"catch ({type} {caught})");
        var body = Nested(() =>
        {
            if (clause.Filter is null) EnterCatch(clause, declared, caught);
            else if (_closures.TryGetValue(clause, out var made)) Emit(new EnterClosureOp(made) { IsMade = true });
            Emit(Assign(pending, new Code(caught)));
            Emit(Assign(handler, new Code(number.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        });
        if (clause.Filter is { } filter)
        {
            header.Add(" when (");
            if (_closures.TryGetValue(clause, out var closure))
            {
                header.Add("(").Use(closure.Instance, Access.Write).Add($" = {closure.New(UnnamedTypes)}) is var _ && ");
            }

            if (declared is not null)
            {
                declared.IsTop = true;
                header.Add("(").Use(declared, Access.Write).Add($" = {caught}) is var _ && ");
            }

            // What the filter declares, the body uses, which is no part of the catch any more.
            var condition = FilterCode(filter);
            foreach (var variable in condition.Declared()) variable.IsTop |= variable is { Closure: null, StaysInPlace: false };
            header.Add(condition).Add(")");
        }

        region.Catches.Add(new CatchOp(header, body) { Span = SpanOf(clause), HasFilter = clause.Filter is not null });
        moved.Add((clause, pending, NewLabel("Handle")));
    }

    /// <summary>The condition of a filter, with the closures that its nested functions capture named in the condition itself.</summary>
    private Code FilterCode(CatchFilterClauseSyntax filter)
    {
        var condition = Contextual(_copier.Copy(filter.FilterExpression), filter.FilterExpression).AsOperand();
        var code = new Code();
        foreach (var scope in condition.CapturedScopes()) code.Use(scope.Instance).Add($" is var {scope.Alias} && ");
        return code.Add(condition);
    }

    private void EnterCatch(CatchClauseSyntax clause, Variable? declared, string caught)
    {
        EnterScope(clause);
        if (declared is null) return;
        declared.IsTop = true;
        Emit(Assign(declared, new Code(caught)));
    }

    /// <summary>A finally that awaits: the exception and the branch that led there are pending while it runs.</summary>
    private void LowerAwaitingFinally(Action body, Action final)
    {
        var exception = NewTemp(_model.Compilation.GetTypeByMetadataName("System.Exception")!, "pending");
        exception.TypeText = ExceptionType + "?";
        var branch = NewTemp(SpecialType.System_Int32, "branch");
        var end = NewLabel("Finally");
        Emit(Assign(exception, new Code("null")));
        Emit(Assign(branch, new Code("0")));
        var frame = new FinallyFrame(branch, end);
        _frames.Add(frame);
        var region = new TryOp
        {
            Body = Nested(() =>
            {
                body();
                // A jump that an exception has stopped on its way, out of a finally or a disposal, is none any more once that is caught.
                if (frame.Exits.Count > 0) Emit(Assign(branch, new Code("0")));
            }),
        };
        _frames.RemoveAt(_frames.Count - 1);
        var caught = _names.Unique("caught");
        region.Catches.Add(new CatchOp(new Code($"catch ({ExceptionType} {caught})"), Nested(() => Emit(Assign(exception, new Code(caught))))));
        Emit(region);
        Emit(new LabelOp(end));
        final();
        Emit(new ExecOp(new Code("if (").Use(exception).Add(" is not null) throw global::Volt.CompilerServices.VoltMachine.Rethrow(").Use(exception).Add(");")));
        for (var i = 0; i < frame.Exits.Count; i++)
        {
            Emit(new ExecOp(new Code("if (").Use(branch).Add($" == {i + 1}) ").Add(new Code("{ ").Add(frame.Exits[i].Action).Add(" }"))));
        }
    }

    private static ExecOp Assign(Variable variable, Code value)
    {
        variable.IsTop |= variable.Closure is null;
        return new ExecOp(new Code().Use(variable, Access.Write).Add(" = ").Add(value).Add(";")) { Assigns = variable.Closure is null ? variable : null };
    }

    /// <summary>The statements of a block that holds no await, one step each.</summary>
    private void CopyStatements(BlockSyntax block)
    {
        // A context and a resource last as long as the braces do, and what a nested function captures is named for all statements together.
        if (_context.Length > 0
            || block.Statements.Any(static statement => statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
            || block.DescendantNodes().Any(SuspensionMap.MayCapture)) EmitAt(block, new ExecOp(new Code(_context.Length == 0 ? "" : _context + " ").Add(_copier.Copy(block))) { Verbatim = true });
        else foreach (var statement in block.Statements) EmitAt(statement, new ExecOp(_copier.Copy(statement)) { Verbatim = true });
    }
}
