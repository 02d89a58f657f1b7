using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Turns a sleep into an awaited delay, and a yield or spin of the thread into a yield to the runtime.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SleepFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1002Sleep.Id, Volt1302FreezesBrowser.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || !CanAwait(call)
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { ContainingType.Name: "Thread" or "SpinWait" } method
            || call.Parent is not ExpressionStatementSyntax && !(method.ReturnsVoid && call.Parent is LambdaExpressionSyntax or ArrowExpressionClauseSyntax))
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        switch (method.Name)
        {
            case "Sleep" when arguments.Count == 1 && model.GetConstantValue(arguments[0].Expression, cancellation) is { HasValue: true, Value: 0 }:
            case "Yield" or "SpinWait" or "SpinOnce":
                return Change.Replace("Await a yield to the runtime", call, Await(Call("Yield", null), call));
            case "Sleep" when arguments.Count == 1 && model.GetConstantValue(arguments[0].Expression, cancellation) is { HasValue: true, Value: -1 }:
                return null;
            case "Sleep" when arguments.Count == 1:
                var time = arguments[0].Expression.WithoutTrivia();
                if (method.Parameters[0].Type.SpecialType == SpecialType.System_Int32)
                {
                    time = InvocationExpression(
                        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeName("System.TimeSpan"), IdentifierName("FromMilliseconds")),
                        ArgumentList(SingletonSeparatedList(Argument(time))));
                }

                return Change.Replace("Await a delay", call, Await(Call("Delay", time), call));
            case "SpinUntil" when arguments.Count == 1:
                return Change.Replace("Await the condition", call, Await(Call("WaitUntil", arguments[0].Expression), call));
            default:
                return null;
        }
    }

    private static InvocationExpressionSyntax Call(string name, ExpressionSyntax? argument) =>
        InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeName("Volt.VoltTask"), IdentifierName(name)),
            argument is null ? ArgumentList() : ArgumentList(SingletonSeparatedList(Argument(argument))));
}
