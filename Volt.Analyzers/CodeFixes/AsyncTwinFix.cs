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

/// <summary>Calls the asynchronous twin and awaits it, with the token that is at hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AsyncTwinFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1006KnownTwin.Id, Volt1301ThrowsInBrowser.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || call.Span != diagnostic.Location.SourceSpan || !CanAwait(call))
        {
            return null;
        }

        foreach (var suffix in new[] { "Async", "TaskAsync" })
        {
            foreach (var token in new[] { TokenAt(call, model, cancellation), null })
            {
                if (Twin(call, suffix, token) is not { } twin
                    || model.GetSpeculativeSymbolInfo(call.SpanStart, twin, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method)
                {
                    continue;
                }

                if (KnownSymbols.HasGetAwaiter(method.ReturnType))
                {
                    return Change.Replace("Await the asynchronous twin", call, Await(twin, call));
                }

                if (method.ReturnType.Name == "IAsyncEnumerable" && call.Parent is ForEachStatementSyntax loop && loop.Expression == call)
                {
                    var changed = loop.WithExpression(twin.WithTriviaFrom(call));
                    return Change.Replace("Await the asynchronous twin", loop, AddAwait(changed));
                }
            }
        }

        return null;
    }

    internal static ForEachStatementSyntax AddAwait(ForEachStatementSyntax loop) =>
        loop.WithForEachKeyword(loop.ForEachKeyword.WithLeadingTrivia())
            .WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword).WithLeadingTrivia(loop.ForEachKeyword.LeadingTrivia).WithTrailingTrivia(Space));

    private static InvocationExpressionSyntax? Twin(InvocationExpressionSyntax call, string suffix, string? token)
    {
        ExpressionSyntax? named = call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.WithName(Rename(member.Name, suffix)),
            SimpleNameSyntax name => Rename(name, suffix),
            _ => null,
        };
        if (named is null)
        {
            return null;
        }

        var arguments = call.ArgumentList;
        if (token is not null)
        {
            var argument = Argument(IdentifierName(token));
            if (arguments.Arguments.Any(a => a.NameColon is not null))
            {
                argument = argument.WithNameColon(NameColon("cancellationToken"));
            }

            arguments = arguments.WithArguments(arguments.Arguments.Count == 0
                ? SingletonSeparatedList(argument)
                : arguments.Arguments.Add(argument.WithLeadingTrivia(Space)));
        }

        return call.WithExpression(named).WithArgumentList(arguments).WithoutTrivia();
    }

    private static SimpleNameSyntax Rename(SimpleNameSyntax name, string suffix) => name.WithIdentifier(Identifier(name.Identifier.ValueText + suffix));

    /// <summary>The token that the function around a place takes as a parameter.</summary>
    private static string? TokenAt(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        (model.GetEnclosingSymbol(node.SpanStart, cancellation) as IMethodSymbol)?.Parameters.FirstOrDefault(p => p.Type.Name == "CancellationToken")?.Name;

}
