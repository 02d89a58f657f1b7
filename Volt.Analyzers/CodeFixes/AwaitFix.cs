using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Turns a synchronous wait into an await.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AwaitFix : VoltCodeFix
{
    private const string Title = "Await the task";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1001SynchronousWait.Id, Volt1003Primitive.Id, Volt1301ThrowsInBrowser.Id, Volt1302FreezesBrowser.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression || !CanAwait(expression))
        {
            return null;
        }

        return expression switch
        {
            { Parent: ConditionalAccessExpressionSyntax access } when access.WhenNotNull == expression => PlanConditional(access, model, cancellation),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call => PlanCall(call, member, model, cancellation),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Parent: not (InvocationExpressionSyntax or AssignmentExpressionSyntax) or AssignmentExpressionSyntax } member
                when model.GetSymbolInfo(member, cancellation).Symbol is IPropertySymbol && !IsAssigned(member) =>
                Change.Replace(Title, member, Await(member.Expression, member)),
            _ => null,
        };
    }

    /// <summary><c>task?.Result</c> awaits the task unless it is null; the task must be a variable, which may be read twice.</summary>
    private static Change? PlanConditional(ConditionalAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(access.Expression, cancellation).Symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol { IsVolatile: false })
            || access.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax })
            || model.GetTypeInfo(access.Expression, cancellation).Type is not { IsReferenceType: true } task
            || !KnownSymbols.HasGetAwaiter(task))
        {
            return null;
        }

        var variable = access.Expression.WithoutTrivia();
        switch (access.WhenNotNull)
        {
            case MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Result" } when model.GetTypeInfo(access, cancellation).Type is { } type:
                ExpressionSyntax nothing = type.IsReferenceType
                    ? LiteralExpression(SyntaxKind.NullLiteralExpression)
                    : DefaultExpression(ParseTypeName(type.ToMinimalDisplayString(model, access.SpanStart)));
                var choice = ConditionalExpression(
                    IsPatternExpression(variable, ConstantPattern(LiteralExpression(SyntaxKind.NullLiteralExpression))),
                    nothing,
                    AwaitExpression(Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space), variable));
                return Change.Replace(
                    Title, access, ParenthesizedExpression(choice).WithTriviaFrom(access).WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation));
            case InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Wait" }, ArgumentList.Arguments.Count: 0 }
                when access.Parent is ExpressionStatementSyntax statement:
                var check = IfStatement(
                    IsPatternExpression(variable, UnaryPattern(ConstantPattern(LiteralExpression(SyntaxKind.NullLiteralExpression)))),
                    Block(ExpressionStatement(AwaitExpression(Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space), variable))));
                return Change.Replace(Title, statement, check.WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
            default:
                return null;
        }
    }

    private static bool IsAssigned(ExpressionSyntax expression) =>
        expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression;

    private static Change? PlanCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        if (method.ContainingType.Name is "WaitHandle" or "Barrier")
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        switch (member.Name.Identifier.ValueText)
        {
            case "GetResult" when member.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } source }:
                return Change.Replace(Title, call, Await(source.Expression, call));
            case "Wait" when arguments.Count == 0 && KnownSymbols.HasGetAwaiter(model.GetTypeInfo(member.Expression, cancellation).Type):
                return Change.Replace(Title, call, Await(member.Expression, call));
            case "Wait" when arguments.Count == 1 && method.ContainingType.Name is "Task" or "SemaphoreSlim" && method.Parameters[0].Type.Name == "CancellationToken":
                return Change.Replace(Title, call, Await(Rename(call, member, "WaitAsync"), call));
            case "Wait" when method.ContainingType.Name == "SemaphoreSlim":
                return Change.Replace("Await WaitAsync", call, Await(Rename(call, member, "WaitAsync"), call));
            case "Run" when arguments.Count == 1 && method.ContainingType.Name == "VoltRuntime" && KnownSymbols.HasGetAwaiter(model.GetTypeInfo(arguments[0].Expression, cancellation).Type):
                return Change.Replace(Title, call, Await(arguments[0].Expression, call));
            case "WaitForExit" when arguments.Count == 0 && method.ContainingType.Name == "Process" && call.Parent is ExpressionStatementSyntax:
                return Change.Replace("Await WaitForExitAsync", call, Await(Rename(call, member, "WaitForExitAsync"), call));
            case "WaitAll" when method.Parameters.Length == 1:
                return Change.Replace("Await Task.WhenAll", call, Await(Rename(call, member, "WhenAll"), call));
            case "WaitAny" when method.Parameters.Length == 1 && call.Parent is ExpressionStatementSyntax:
                return Change.Replace("Await Task.WhenAny", call, Await(Rename(call, member, "WhenAny"), call));
            case "ToBlockingEnumerable" when call.Parent is ForEachStatementSyntax loop && loop.Expression == call:
                // In static form the stream is the first argument.
                var isStatic = method.ReducedFrom is null;
                var stream = isStatic ? arguments[0].Expression : member.Expression;
                ExpressionSyntax awaited = arguments.Count == (isStatic ? 2 : 1)
                    ? InvocationExpression(
                        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, stream, IdentifierName("WithCancellation")),
                        ArgumentList(SingletonSeparatedList(arguments[arguments.Count - 1].WithNameColon(null))))
                    : stream;
                return Change.Replace("Use 'await foreach'", loop, AsyncTwinFix.AddAwait(loop.WithExpression(awaited.WithTriviaFrom(call))));
            default:
                return null;
        }
    }

    private static InvocationExpressionSyntax Rename(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, string name) =>
        call.WithExpression(member.WithName(IdentifierName(name))).WithoutTrivia();
}
