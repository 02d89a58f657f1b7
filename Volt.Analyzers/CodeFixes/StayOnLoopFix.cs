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

/// <summary>Removes a ConfigureAwait that leaves the runtime.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class StayOnLoopFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1206LeavesLoop.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        return node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } member } call
            && call.Span == diagnostic.Location.SourceSpan
            && call.ArgumentList.Arguments.Count == 1
            && model.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellation) is { HasValue: true, Value: false }
            ? Change.Replace("Remove ConfigureAwait(false)", call, member.Expression.WithTrailingTrivia(call.GetTrailingTrivia()))
            : null;
    }

}
