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
            "Cancel" when call.ArgumentList.Arguments.Count == 0 && CanAwait(call) =>
                Change.Replace("Await CancelAsync", call, Await(call.WithExpression(member.WithName(IdentifierName("CancelAsync"))), call)),
            _ => null,
        };
    }

}
