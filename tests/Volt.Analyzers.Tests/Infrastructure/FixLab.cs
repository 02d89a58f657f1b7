using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Volt.Analyzers.CodeFixes;

namespace Volt.Analyzers.Tests;

/// <summary>Applies code fixes the way an editor does.</summary>
internal static class FixLab
{
    private static readonly ImmutableArray<CodeFixProvider> s_providers =
    [
        .. typeof(VoltCodeFix).Assembly.GetTypes()
            .Where(t => typeof(VoltCodeFix).IsAssignableFrom(t) && !t.IsAbstract)
            .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!),
    ];

    /// <summary>Every id that some code fix handles.</summary>
    public static IEnumerable<string> FixableIds => s_providers.SelectMany(p => p.FixableDiagnosticIds).Distinct();

    /// <summary>Applies the fix with the given title (or the first) to the first diagnostic of the id; <see langword="null"/> when there is none.</summary>
    public static async Task<string?> Fix(string source, string id, string? title = null, bool allowErrors = false, string? config = null)
    {
        var document = Open(source);
        var diagnostic = (await Diagnostics(document, config)).FirstOrDefault(d => d.Id == id)
            ?? throw new InvalidOperationException($"{id} is not reported.");
        var (_, action) = await FirstAction(document, diagnostic, title);
        return action is null ? null : await Apply(document, action, allowErrors);
    }

    /// <summary>Applies Fix All in the document for the id.</summary>
    public static async Task<string> FixAll(string source, string id, string? title = null, bool allowErrors = false, string? config = null)
    {
        var document = Open(source);
        var diagnostics = (await Diagnostics(document, config)).Where(d => d.Id == id).ToImmutableArray();
        CodeFixProvider? provider = null;
        CodeAction? sample = null;
        foreach (var diagnostic in diagnostics)
        {
            (provider, sample) = await FirstAction(document, diagnostic, title);
            if (sample is not null)
            {
                break;
            }
        }

        Assert.NotNull(sample);
        var context = new FixAllContext(
            document, provider!, FixAllScope.Document, sample.EquivalenceKey!, [id], new Known(diagnostics), CancellationToken.None);
        var all = await provider!.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(all);
        return await Apply(document, all, allowErrors);
    }

    private static async Task<(CodeFixProvider?, CodeAction?)> FirstAction(Document document, Diagnostic diagnostic, string? title)
    {
        foreach (var provider in s_providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var actions = new List<CodeAction>();
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            if (actions.FirstOrDefault(a => title is null || a.Title == title) is { } found)
            {
                return (provider, found);
            }
        }

        return default;
    }

    private static async Task<string> Apply(Document document, CodeAction action, bool allowErrors)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var changed = solution.GetDocument(document.Id)!;
        if (!allowErrors)
        {
            var compilation = (await changed.Project.GetCompilationAsync())!;
            var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
            Assert.True(errors.Length == 0, $"The fixed source does not compile: {errors.FirstOrDefault()}\n{await changed.GetTextAsync()}");
        }

        return (await changed.GetTextAsync()).ToString();
    }

    /// <summary>What a provider offers for the first diagnostic of an id, and the document that it is in.</summary>
    public static async Task<(List<CodeAction> Actions, DocumentId Document)> ActionsOf(CodeFixProvider provider, string source, string id)
    {
        var document = Open(source);
        var actions = new List<CodeAction>();
        var diagnostic = (await Diagnostics(document, null)).First(d => d.Id == id);
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return (actions, document.Id);
    }

    /// <summary>Every change that is offered for a source, beside another file, with what it leaves.</summary>
    public static async Task<List<(Diagnostic Diagnostic, string Title, CSharpCompilation Fixed, string Text)>> All(string source, string beside, string? config)
    {
        var document = Open(source, beside);
        var fixedSources = new List<(Diagnostic, string, CSharpCompilation, string)>();
        foreach (var diagnostic in (await Diagnostics(document, config)).Where(d => d.Location.SourceTree?.FilePath == document.FilePath))
        {
            foreach (var provider in s_providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var actions = new List<CodeAction>();
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                foreach (var action in actions)
                {
                    var operations = await action.GetOperationsAsync(CancellationToken.None);
                    var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
                    fixedSources.Add((diagnostic, action.Title, (CSharpCompilation)(await changed.Project.GetCompilationAsync())!, (await changed.GetTextAsync()).ToString()));
                }
            }
        }

        return fixedSources;
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(Document document, string? config) =>
        await Lab.Analyze((CSharpCompilation)(await document.Project.GetCompilationAsync())!, config, allowErrors: true);

    private static Document Open(string source, string? beside = null)
    {
        var workspace = new AdhocWorkspace();
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Sample",
            "Sample",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: Framework.References);
        var added = workspace.AddProject(project);
        if (beside is not null)
        {
            workspace.AddDocument(DocumentInfo.Create(
                DocumentId.CreateNewId(added.Id), "Beside.cs", loader: TextLoader.From(TextAndVersion.Create(SourceText.From(beside), VersionStamp.Default)), filePath: "/src/Beside.cs"));
        }

        return workspace.AddDocument(DocumentInfo.Create(
            DocumentId.CreateNewId(added.Id),
            "Sample.cs",
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(source), VersionStamp.Default)),
            filePath: Lab.FileName));
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
