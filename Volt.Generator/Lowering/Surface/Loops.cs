using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Surface: <c>while</c>, <c>do</c> and <c>for</c> around awaits.</summary>
internal sealed partial class BodyLowering
{
    private void LowerWhile(WhileStatementSyntax loop)
    {
        var (next, leave) = (NewLabel("Continue"), NewLabel("Break"));
        Emit(new LabelOp(next));
        EnterScope(loop);
        if (!IsTrue(loop.Condition)) LowerCondition(loop.Condition, false, leave);
        LowerLoopBody(loop, loop.Statement, leave, next);
        Emit(new GotoOp(next));
        Emit(new LabelOp(leave));
    }

    private void LowerDo(DoStatementSyntax loop)
    {
        var (again, next, leave) = (NewLabel("Again"), NewLabel("Continue"), NewLabel("Break"));
        Emit(new LabelOp(again));
        EnterScope(loop);
        LowerLoopBody(loop, loop.Statement, leave, next);
        Emit(new LabelOp(next));
        LowerCondition(loop.Condition, true, again);
        Emit(new LabelOp(leave));
    }

    private void LowerFor(ForStatementSyntax loop)
    {
        var (again, next, leave) = (NewLabel("Again"), NewLabel("Continue"), NewLabel("Break"));
        EnterScope(loop);
        if (loop.Declaration is { } declaration)
        {
            foreach (var declarator in declaration.Variables) LowerDeclarator(declaration.Type, declarator, declaration);
        }

        foreach (var initializer in loop.Initializers) LowerExpressionStatement(initializer, initializer);
        Emit(new LabelOp(again));
        if (loop.Condition is { } condition && !IsTrue(condition))
        {
            EnterScope(condition);
            LowerCondition(condition, false, leave);
        }

        LowerLoopBody(loop, loop.Statement, leave, next);
        Emit(new LabelOp(next));
        foreach (var incrementor in loop.Incrementors)
        {
            EnterScope(incrementor);
            LowerExpressionStatement(incrementor, incrementor);
        }

        Emit(new GotoOp(again));
        Emit(new LabelOp(leave));
    }

    private void LowerLoopBody(SyntaxNode loop, StatementSyntax body, Label leave, Label next)
    {
        _frames.Add(new JumpFrame(loop, leave, next));
        LowerEmbedded(body);
        _frames.RemoveAt(_frames.Count - 1);
    }

    private static bool IsTrue(ExpressionSyntax condition) => condition.IsKind(SyntaxKind.TrueLiteralExpression);
}
