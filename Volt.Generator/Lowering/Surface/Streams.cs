using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;
using Volt.Generator.Models;

namespace Volt.Generator.Lowering;

/// <summary>
/// Surface: <c>yield</c>, and <c>await foreach</c> over an <c>IAsyncEnumerable</c>. The items of an annotated iterator that is called on the spot come from its machine, which can lie
/// inline; any other source is polled as a part of this task if it is a Volt stream, and awaited if not.
/// </summary>
internal sealed partial class BodyLowering
{
    private void LowerYieldStatement(YieldStatementSyntax statement)
    {
        if (statement.Expression is not { } item)
        {
            EmitAt(statement, new ExecOp(ExitCode(0, Completed, ReturnCode(Completed))) { Exits = true });
            return;
        }

        var value = Contextual(LowerExpression(item), item);
        AddSuspension(new AwaitOp(AwaitKind.Item, value) { StateName = _names.Unique("Yield"), AbortExit = ExitCode(0, Completed, ReturnCode(Completed)) }, statement);
    }

    /// <summary>False if the source is not an <c>IAsyncEnumerable</c> of something that can be named.</summary>
    private bool TryLowerStreamForEach(CommonForEachStatementSyntax loop, ForEachStatementInfo info)
    {
        var (source, token) = WithoutConfiguration(loop.Expression);
        if (source is null || _model.GetTypeInfo(source).Type is not INamedTypeSymbol type || !KnownSymbols.Is(type.OriginalDefinition, _known.AsyncEnumerable)) return false;
        var item = type.TypeArguments[0];
        if (!TypeNames.CanBeNamed(item) || !TypeNames.CanBeStored(item)) return false;
        var awaiterType = $"{KnownNames.StreamAwait}<{TypeNames.Of(item)}>";
        string field;
        if (token is null && source is InvocationExpressionSyntax invocation && _model.GetSymbolInfo(invocation).Symbol is IMethodSymbol method
            && FactoryFor(method, invocation) is { } factory && ChildMachine(method) is { } machine)
        {
            var (arguments, child) = LowerChildCall(invocation, method, factory, machine);
            field = RentField(machine, ChildFieldName(method), child.Edge);
            EmitAt(loop.Expression, new StartOp(arguments, field, child));
        }
        else
        {
            var stream = LowerExpression(source);
            if (token is not null && Suspends(token)) stream = ToTemp(stream, source);
            var start = new Code().Add(stream);
            if (token is not null) start.Add(", ").Add(LowerExpression(token));
            AwaiterTypes.Add(item);
            field = RentField(awaiterType, "__stream", -1);
            EmitAt(loop.Expression, new ExecOp(new Code($"__m.{field}.Start(").Add(start).Add(");")));
        }

        LowerAwaitingFinally(
            () =>
            {
                var (next, leave) = (NewLabel("Continue"), NewLabel("Break"));
                Emit(new LabelOp(next));
                AddAwait(new AwaitOp(AwaitKind.Poll, new Code()) { Field = field }, loop.Expression, "MoveNext");
                EmitAt(loop.Expression, new BranchOp(new Code($"__m.{field}.Result") { IsPrimary = true }, false, leave));
                EnterScope(loop);
                AssignElement(loop, new Code($"__m.{field}.Current") { IsPrimary = true }, info);
                LowerLoopBody(loop, loop.Statement, leave, next);
                Emit(new GotoOp(next));
                Emit(new LabelOp(leave));
            },
            () =>
            {
                Emit(new ExecOp(new Code($"__m.{field}.BeginDispose();")));
                AddAwait(new AwaitOp(AwaitKind.Poll, new Code()) { Field = field }, loop.Expression, "Dispose");
            });
        ReturnField(field);
        return true;
    }

    /// <summary>The stream itself and the consumer's token, where the library's <c>WithCancellation</c> and <c>ConfigureAwait</c> stand around it; null if it cannot be told.</summary>
    private (ExpressionSyntax? Source, ExpressionSyntax? Token) WithoutConfiguration(ExpressionSyntax source)
    {
        ExpressionSyntax? token = null;
        while (true)
        {
            source = Inside(source);
            if (source is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithCancellation" or "ConfigureAwait" } member } call
                || _model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType.Name: "TaskAsyncEnumerableExtensions" or "ConfiguredCancelableAsyncEnumerable" } method
                || (method.IsStatic && method.ReducedFrom is null)) return (source, token);
            var argument = call.ArgumentList.Arguments[0].Expression;
            if (method.Name == "WithCancellation")
            {
                if (token is not null) return default;
                token = argument;
            }
            else if (!_model.GetConstantValue(argument).HasValue)
            {
                return default;
            }

            source = member.Expression;
        }
    }
}
