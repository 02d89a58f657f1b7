using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Passes the token that is at hand, or receives the one that the consumer gives.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ForwardTokenFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt2007TokenNotForwarded.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter && node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is null)
        {
            var attribute = AttributeList(SingletonSeparatedList(Attribute((NameSyntax)ParseName("global::System.Runtime.CompilerServices.EnumeratorCancellation")
                .WithAdditionalAnnotations(Simplifier.Annotation)))).WithTrailingTrivia(Space);
            return Change.Replace("Mark it [EnumeratorCancellation]", parameter, parameter.WithoutLeadingTrivia().AddAttributeLists(attribute).WithLeadingTrivia(parameter.GetLeadingTrivia()));
        }

        if (node is ExpressionSyntax { Parent: CommonForEachStatementSyntax loop } stream && loop.Expression == stream
            && !diagnostic.Properties.ContainsKey("Parameter") && diagnostic.Properties.TryGetValue("Token", out var given) && given is not null)
        {
            var cancellable = InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, stream.WithoutTrivia(), IdentifierName("WithCancellation")),
                ArgumentList(SingletonSeparatedList(Argument(IdentifierName(given)))));
            return Change.Replace("Pass the token on", stream, cancellable.WithTriviaFrom(stream));
        }

        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || !diagnostic.Properties.TryGetValue("Token", out var token)
            || !diagnostic.Properties.TryGetValue("Parameter", out var name)
            || token is null
            || name is null)
        {
            return null;
        }

        var added = Argument(IdentifierName(token));
        foreach (var argument in new[] { added, added.WithNameColon(NameColon(IdentifierName(name), Token(SyntaxKind.ColonToken).WithTrailingTrivia(Space))) })
        {
            var list = call.ArgumentList.Arguments;
            list = list.Count == 0 ? SingletonSeparatedList(argument) : list.Add(argument.WithLeadingTrivia(Space));
            var changed = call.WithArgumentList(call.ArgumentList.WithArguments(list));
            if (model.GetSpeculativeSymbolInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol)
            {
                return Change.Replace("Pass the token on", call, changed);
            }
        }

        return null;
    }
}
