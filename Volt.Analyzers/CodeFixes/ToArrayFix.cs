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

/// <summary>Makes the tasks of a lazy sequence once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ToArrayFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt3004EnumeratedTwice.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<IdentifierNameSyntax>() is not { } name
            || model.GetSymbolInfo(name, cancellation).Symbol is not ILocalSymbol local
            || (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as VariableDeclaratorSyntax)?.Initializer?.Value is not { } value)
        {
            return null;
        }

        var made = InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, value.WithoutTrivia(), IdentifierName("ToArray")));
        return Change.Replace("Make the tasks once", value, made.WithTriviaFrom(value));
    }

}
