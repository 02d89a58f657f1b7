using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Volt.Generator.Pipeline;

/// <summary>What any body of a project can see: the surfaces of all its files, its references and the options that change the meaning of code.</summary>
internal sealed class ProjectSurface
{
    private static readonly ConditionalWeakTable<Compilation, ProjectSurface> Cache = new();
    private static readonly ConditionalWeakTable<MetadataReference, string> Numbers = new();
    private static readonly ConditionalWeakTable<CSharpParseOptions, string> Languages = new();
    private static long s_number;

    private readonly Dictionary<SyntaxTree, int> _trees = [];

    private ProjectSurface(Compilation compilation, CancellationToken cancellation)
    {
        var text = new StringBuilder(compilation.AssemblyName).Append('\n');
        var options = (CSharpCompilationOptions)compilation.Options;
        text.Append($"{options.OutputKind} {options.OptimizationLevel} {options.CheckOverflow} {options.AllowUnsafe} {options.NullableContextOptions} {options.MetadataImportOptions} {options.Platform}\n");
        foreach (var reference in compilation.References) text.Append(Of(reference, cancellation)).Append('\n');
        foreach (var tree in compilation.SyntaxTrees)
        {
            _trees.Add(tree, _trees.Count);
            text.Append(Of((CSharpParseOptions)tree.Options)).Append(' ').Append(TreeSurface.Of(tree, cancellation).Digest).Append(' ').Append(tree.FilePath).Append('\n');
        }

        Digest = Digest.Of(text.ToString());
    }

    public Digest Digest { get; }

    public static ProjectSurface Of(Compilation compilation, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(compilation, out var known)) return known;
        var made = new ProjectSurface(compilation, cancellation);
        return Cache.GetValue(compilation, _ => made);
    }

    public int IndexOf(SyntaxTree tree) => _trees[tree];

    /// <summary>A project is what its source says; an assembly is read once, and one that has changed is another reference.</summary>
    private static string Of(MetadataReference reference, CancellationToken cancellation)
    {
        var target = reference is CompilationReference { Compilation: CSharpCompilation project } ? Of(project, cancellation).Digest.ToString() : NumberOf(reference);
        return $"{target} {reference.Properties.Kind} {reference.Properties.EmbedInteropTypes} {string.Join(",", reference.Properties.Aliases)}";
    }

    private static string NumberOf(MetadataReference assembly) => Numbers.GetValue(assembly, static _ => "#" + Interlocked.Increment(ref s_number));

    private static string Of(CSharpParseOptions options) => Languages.GetValue(options, static key =>
        $"{key.LanguageVersion} {key.Kind} {string.Join(",", key.PreprocessorSymbolNames)} {string.Join(",", key.Features.OrderBy(static feature => feature.Key, StringComparer.Ordinal).Select(static feature => feature.Key + "=" + feature.Value))}");
}
