using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Posts instead of sending, and cancels asynchronously.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PostFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1009Dispatch.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax member, Parent: ExpressionStatementSyntax } call)
        {
            return null;
        }

        return member.Name.Identifier.ValueText switch
        {
            "Send" => Change.Replace("Post it", member.Name, IdentifierName("Post")),
            "Invoke" when CanAwait(call) && IsAwaitable(call, member, "InvokeAsync", model) => Change.Replace("Await InvokeAsync", call, Await(Renamed(call, member, "InvokeAsync"), call)),
            "Invoke" when model.GetSpeculativeSymbolInfo(call.SpanStart, Renamed(call, member, "BeginInvoke"), SpeculativeBindingOption.BindAsExpression).Symbol is not null =>
                Change.Replace("Do not wait for it", member.Name, IdentifierName("BeginInvoke")),
            "Cancel" when call.ArgumentList.Arguments.Count == 0 && CanAwait(call) =>
                Change.Replace("Await CancelAsync", call, Await(call.WithExpression(member.WithName(IdentifierName("CancelAsync"))), call)),
            _ => null,
        };
    }

    private static InvocationExpressionSyntax Renamed(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, string name) =>
        call.WithExpression(member.WithName(IdentifierName(name)));

    private static bool IsAwaitable(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, string name, SemanticModel model) =>
        model.GetSpeculativeSymbolInfo(call.SpanStart, Renamed(call, member, name), SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol method
        && KnownSymbols.HasGetAwaiter(method.ReturnType);
}
