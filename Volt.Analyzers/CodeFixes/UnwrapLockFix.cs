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

/// <summary>Removes a lock statement and keeps what it guards.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnwrapLockFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1004UselessLock.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<LockStatementSyntax>() is not { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax or TypeOfExpressionSyntax } locked
            || !diagnostic.Location.SourceSpan.IntersectsWith(locked.LockKeyword.Span))
        {
            return null;
        }

        // The block stays, and with it the scope of what is declared in it.
        return Change.Replace("Remove the lock", locked, locked.Statement.WithTriviaFrom(locked));
    }

}
