using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Volt.Analyzers.Rules;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Leads to what blocks at the end of the path of VOLT1008: what to do about it is decided there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class GoToBlockingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1008Transitive.Id];

    /// <summary>Nothing changes, so there is no Fix All.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations.LastOrDefault() is { SourceTree: { } tree } place && context.Document.Project.Solution.GetDocumentId(tree) is { } document)
            {
                var line = place.GetLineSpan().StartLinePosition.Line + 1;
                context.RegisterCodeFix(new Visit($"Go to what blocks: {System.IO.Path.GetFileName(tree.FilePath)}, line {line}", document), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private sealed class Visit(string title, DocumentId document) : CodeAction
    {
        public override string Title => title;

        public override string EquivalenceKey => Volt1008Transitive.Id;

        protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<CodeActionOperation>>([new OpenDocumentOperation(document, activateIfAlreadyOpen: true)]);
    }
}
