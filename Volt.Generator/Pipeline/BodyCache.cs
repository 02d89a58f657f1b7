using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Volt.Generator.Lowering;
using Volt.Generator.Models;

namespace Volt.Generator.Pipeline;

/// <summary>
/// What was found out about bodies, kept from one keystroke to the next. A body means the same as before while its own text and the project's surface are the same, so an edit
/// inside one body looks at that body alone, and an edit of a declaration at all of them. One entry a member: the memory is bounded by the source.
/// </summary>
internal sealed class BodyCache
{
    private Generation _generation = new(default, new HashSet<string>());
    private int _lowered;

    /// <summary>How many bodies were lowered.</summary>
    public int Lowered => _lowered;

    /// <summary>The model of an annotated declaration and the calls in its body.</summary>
    public AnnotatedMethod? MethodOf(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IMethodSymbol method || context.TargetNode is not MethodDeclarationSyntax written) return null;
        if (AnnotatedMethods.ImplementationOf(method, written, cancellation) is not { } declaration) return null;
        var compilation = context.SemanticModel.Compilation;
        var model = declaration.SyntaxTree == written.SyntaxTree ? BodyModels.Of(context.SemanticModel) : BodyModels.Of(compilation, declaration.SyntaxTree);
        return MethodOf(method, declaration, model, GenerationOf(compilation, cancellation), cancellation);
    }

    private AnnotatedMethod MethodOf(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, Generation generation, CancellationToken cancellation)
    {
        var place = Place.Of(declaration, model.Compilation, cancellation);
        if (generation.Methods.TryGetValue(place.Member, out var known) && known.Place.Digest == place.Digest)
        {
            if (known.Place.Version == place.Version) return known.Method;
            known = known.MovedTo(place, declaration, model, cancellation);
        }
        else
        {
            Interlocked.Increment(ref _lowered);
            var lowered = AnnotatedMethods.Lower(method, declaration, place.Line, model, cancellation);
            var calls = CallSites.In(declaration, model, generation.Names, cancellation).ToList();
            known = new(place, new(lowered, calls.Select(static call => call.Site).ToEquatableArray()), calls.Select(call => new TextSpan(call.Invocation.SpanStart - place.Start, call.Invocation.Span.Length)).ToArray());
        }

        generation.Methods[place.Member] = known;
        return known.Method;
    }

    /// <summary>The interception of a call outside the bodies of annotated methods, or null.</summary>
    public CallSite? CallOf(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        if (CallSites.NameOf(invocation.Expression) is not { } name) return null;
        var compilation = context.SemanticModel.Compilation;
        var generation = GenerationOf(compilation, cancellation);
        if (!generation.Names.Contains(name)) return null;
        var model = BodyModels.Of(context.SemanticModel);
        if (Place.Of(invocation, compilation, cancellation) is not { Number: >= 0 } place) return CallSites.Of(invocation, model, cancellation);
        if (!generation.Calls.TryGetValue(place.Member, out var calls) || calls.Digest != place.Digest) generation.Calls[place.Member] = calls = new(place.Digest);
        var span = new TextSpan(invocation.SpanStart - place.Start, invocation.Span.Length);
        if (calls.Sites.TryGetValue(span, out var known))
        {
            if (known.Site is null || known.Version == place.Version) return known.Site;
            known = (CallSites.At(known.Site, invocation, model, cancellation), place.Version);
        }
        else
        {
            known = (AnnotatedMethods.Holds(invocation, model, cancellation) ? null : CallSites.Of(invocation, model, cancellation), place.Version);
        }

        calls.Sites[span] = known;
        return known.Site;
    }

    private Generation GenerationOf(Compilation compilation, CancellationToken cancellation)
    {
        var surface = ProjectSurface.Of(compilation, cancellation).Digest;
        var current = Volatile.Read(ref _generation);
        if (current.Surface == surface) return current;
        current = new(surface, CallSites.NamesIn(compilation, cancellation));
        LowerAll(compilation, current, cancellation);
        Volatile.Write(ref _generation, current);
        return current;
    }

    /// <summary>
    /// The driver asks for one body after the other, on one processor, while the rest of the build waits and would use all of them. So whenever each body has to be
    /// lowered anew, all are, side by side, before the first answer.
    /// </summary>
    private void LowerAll(Compilation compilation, Generation generation, CancellationToken cancellation)
    {
        var models = new ConcurrentDictionary<SyntaxTree, SemanticModel>();
        var candidates = compilation.SyntaxTrees.SelectMany(tree => AnnotatedMethods.CandidatesIn(tree, cancellation));
        Parallel.ForEach(candidates, new ParallelOptions { CancellationToken = cancellation }, written =>
        {
            if (ModelOf(written.SyntaxTree).GetDeclaredSymbol(written, cancellation) is not IMethodSymbol method || !KnownSymbols.Of(compilation).IsAnnotated(method)) return;
            if (AnnotatedMethods.ImplementationOf(method, written, cancellation) is { } declaration) MethodOf(method, declaration, ModelOf(declaration.SyntaxTree), generation, cancellation);
        });

        SemanticModel ModelOf(SyntaxTree tree) => models.GetOrAdd(tree, tree => BodyModels.Of(compilation, tree));
    }

    /// <summary>What is known while the project's surface stays the same.</summary>
    internal sealed class Generation(Digest surface, HashSet<string> names)
    {
        public Digest Surface { get; } = surface;

        /// <summary>The names of annotated methods, so that only calls that may matter are bound.</summary>
        public HashSet<string> Names { get; } = names;

        public ConcurrentDictionary<(int Tree, int Number), Known> Methods { get; } = new();

        public ConcurrentDictionary<(int Tree, int Number), KnownCalls> Calls { get; } = new();
    }

    /// <summary>Where a member stands, and what it says.</summary>
    internal readonly record struct Place(int Tree, int Number, long Version, Digest Digest, int Start, int Line, int RawLine)
    {
        public (int Tree, int Number) Member => (Tree, Number);

        public static Place Of(SyntaxNode node, Compilation compilation, CancellationToken cancellation)
        {
            var surface = TreeSurface.Of(node.SyntaxTree, cancellation);
            var tree = ProjectSurface.Of(compilation, cancellation).IndexOf(node.SyntaxTree);
            var number = surface.MemberAt(node.SpanStart);
            if (number < 0) return new(tree, number, surface.Id, default, 0, 0, 0);
            var start = surface.StartOf(number);
            var raw = node.SyntaxTree.GetText(cancellation).Lines.IndexOf(start) + 1;
            var digest = surface.DigestOf(number);
            if (!surface.HasLineDirectives) return new(tree, number, surface.Id, digest, start, raw, raw);

            // Lines inside may count from a directive: nothing can be moved.
            var line = node.SyntaxTree.GetMappedLineSpan(new TextSpan(start, 0), cancellation).StartLinePosition.Line + 1;
            return new(tree, number, surface.Id, Digest.Of($"{digest} {start} {line} {raw}"), start, line, raw);
        }
    }

    /// <summary>An annotated method as it was at one place; <paramref name="Calls"/> are the spans of its calls, counted from its start.</summary>
    internal sealed record Known(Place Place, AnnotatedMethod Method, TextSpan[] Calls)
    {
        public Known MovedTo(Place place, SyntaxNode declaration, SemanticModel model, CancellationToken cancellation)
        {
            var moved = Method.Model;
            if (moved is not null && (place.Start != Place.Start || place.RawLine != Place.RawLine))
                moved = moved with { Line = place.Line, Diagnostics = moved.Diagnostics.Select(diagnostic => diagnostic.Moved(place.Start - Place.Start, place.RawLine - Place.RawLine)).ToEquatableArray() };
            var sites = Calls.Select((span, index) => CallSites.At(
                Method.Calls[index],
                (InvocationExpressionSyntax)declaration.FindNode(new TextSpan(place.Start + span.Start, span.Length), getInnermostNodeForTie: true),
                model,
                cancellation));
            return new(place, new(moved, sites.ToEquatableArray()), Calls);
        }
    }

    /// <summary>The calls in one member that is not annotated.</summary>
    internal sealed class KnownCalls(Digest digest)
    {
        public Digest Digest { get; } = digest;

        public ConcurrentDictionary<TextSpan, (CallSite? Site, long Version)> Sites { get; } = new();
    }
}
