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

/// <summary>Gives an async void function a task as its result.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AsyncVoidFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt2003AsyncVoid.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        var type = node.FirstAncestorOrSelf<SyntaxNode>(static n => n is MethodDeclarationSyntax or LocalFunctionStatementSyntax) switch
        {
            MethodDeclarationSyntax method when method.Identifier.Span == diagnostic.Location.SourceSpan => method.ReturnType,
            LocalFunctionStatementSyntax local when local.Identifier.Span == diagnostic.Location.SourceSpan => local.ReturnType,
            _ => null,
        };
        return type is null ? null : Change.Replace("Return a VoltTask", type, ParseTypeName("global::Volt.VoltTask").WithTriviaFrom(type).WithAdditionalAnnotations(Simplifier.Annotation));
    }

}
