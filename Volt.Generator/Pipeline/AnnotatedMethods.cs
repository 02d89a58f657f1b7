using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering;
using Volt.Generator.Models;

namespace Volt.Generator.Pipeline;

/// <summary>From an annotated declaration to its <see cref="MethodModel"/>: runs the passes.</summary>
internal static class AnnotatedMethods
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is MethodDeclarationSyntax declaration && (HasBody(declaration) || declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool HasBody(MethodDeclarationSyntax declaration) => declaration.Body is not null || declaration.ExpressionBody is not null;

    /// <summary>The methods of a file that may be annotated, from syntax alone.</summary>
    public static IEnumerable<MethodDeclarationSyntax> CandidatesIn(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>().Where(static method => method.AttributeLists.Count > 0);

    /// <summary>The declaration with the body, which the attribute need not stand on.</summary>
    public static MethodDeclarationSyntax? ImplementationOf(IMethodSymbol method, MethodDeclarationSyntax declaration, CancellationToken cancellation)
    {
        if (HasBody(declaration)) return declaration;
        return method.PartialImplementationPart?.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is MethodDeclarationSyntax implementation && HasBody(implementation) ? implementation : null;
    }

    /// <summary>Whether the node stands in the body of an annotated method.</summary>
    public static bool Holds(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration && model.GetDeclaredSymbol(declaration, cancellation) is { } method && KnownSymbols.Of(model.Compilation).IsAnnotated(method);

    /// <summary>The model of the method, or null if it has no factory. Places in it count from <paramref name="line"/>, where its declaration starts.</summary>
    public static MethodModel? Lower(IMethodSymbol method, MethodDeclarationSyntax declaration, int line, SemanticModel model, CancellationToken cancellation)
    {
        var known = KnownSymbols.Of(model.Compilation);
        method = method.PartialDefinitionPart ?? method;
        if (!Eligibility.HasFactory(method, known)) return null;
        var diagnostics = new List<DiagnosticInfo>();
        var name = declaration.Identifier.GetLocation().GetMappedLineSpan().StartLinePosition.Line + 1;
        var signature = Signatures.Of(method.PartialImplementationPart ?? method, known, name - line + 1, declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword));
        var (plan, isPrivate) = Lower(method.PartialImplementationPart ?? method, declaration, line, model, known, signature, diagnostics, cancellation);
        return new(
            MethodNames.Key(method),
            BodyLowering.FileOf(declaration.SyntaxTree, declaration.SyntaxTree.GetMappedLineSpan(declaration.Span)),
            line,
            Shells.Of(declaration, model),
            signature,
            plan,
            isPrivate,
            Extensions.HomeOf(method).GetDocumentationCommentId() ?? "",
            model.Compilation.Options.OptimizationLevel == OptimizationLevel.Release,
            diagnostics.ToEquatableArray(),
            HintName(method, known));
    }

    private static (MachinePlan? Plan, bool IsPrivate) Lower(
        IMethodSymbol method, MethodDeclarationSyntax declaration, int line, SemanticModel model, KnownSymbols known, MethodSignature signature, List<DiagnosticInfo> diagnostics, CancellationToken cancellation)
    {
        try
        {
            if (BodyErrors.AreSeen(declaration, model, cancellation)) return default;
            var lowering = new BodyLowering(method, declaration, line, model, known, cancellation);
            var body = lowering.Lower();
            Hoist.Run(body, lowering);
            foreach (var variable in lowering.Variables)
            {
                if (variable is { IsTop: true, IsUnnamed: true, Type: { } type } && !UnnamedTypes.CanBeShown(type))
                    throw new LoweringException(declaration.Identifier.GetLocation(), $"the variable '{variable.Name}' lives across an await and has a type that no other file can name");
            }

            var isPrivate = lowering.Variables.Any(static variable => variable is { IsHoisted: true, Type: { } type } && !Signatures.IsInternal(type))
                || lowering.AwaiterTypes.Any(static type => !Signatures.IsInternal(type))
                || !Signatures.IsInternal(method)
                || lowering.Closures.Any(closure => closure.Instance.IsHoisted);
            return (new PlanBuilder(lowering, body, signature.MachineName + signature.TypeParameters).Build(), isPrivate);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && BodyErrors.Exist(declaration, model, cancellation))
        {
            // The compiler tells what is wrong.
        }
        catch (LoweringException failure)
        {
            diagnostics.Add(DiagnosticInfo.Create(Diagnostics.NotLowered, failure.Location, method.Name, failure.Message));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            diagnostics.Add(DiagnosticInfo.Create(Diagnostics.LoweringFailed, declaration.Identifier.GetLocation(), method.Name, failure.ToString().Replace("\r", "").Replace("\n", " | ")));
        }

        return default;
    }

    /// <summary>File names that differ in case alone are the same to the compiler.</summary>
    private static string HintName(IMethodSymbol method, KnownSymbols known)
    {
        var home = Extensions.HomeOf(method);
        var name = home.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));
        var arity = home.Arity > 0 ? "`" + home.Arity : "";
        var unique = HasTwin(home, method.Name, known) || HasTwins(home, known) ? "." + Digest.Of(MethodNames.Key(method)).ToString().Substring(0, 8) : "";
        return string.Concat($"{name}{arity}.{MethodNames.Stem(method, known)}{unique}".Select(static character => char.IsLetterOrDigit(character) || character is '.' or '_' ? character : '_')) + ".g.cs";
    }

    private static bool HasTwins(INamedTypeSymbol type, KnownSymbols known)
    {
        for (var scope = type; scope is not null; scope = scope.ContainingType)
        {
            // The name tells the number of the innermost type's parameters only.
            var around = (INamespaceOrTypeSymbol?)scope.ContainingType ?? scope.ContainingNamespace;
            if (HasTwin(around, scope.Name, known) || (!ReferenceEquals(scope, type) && around.GetTypeMembers(scope.Name).Length > 1)) return true;
        }

        return false;
    }

    private static bool HasTwin(INamespaceOrTypeSymbol around, string name, KnownSymbols known) => known.Twins.GetOrAdd(around, TwinsIn).Contains(name);

    private static ISet<string> TwinsIn(INamespaceOrTypeSymbol around)
    {
        var names = around is INamedTypeSymbol type ? type.MemberNames : around.GetTypeMembers().Select(static member => member.Name).Distinct();
        return new HashSet<string>(names.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).Where(static spellings => spellings.Skip(1).Any()).SelectMany(static spellings => spellings), StringComparer.Ordinal);
    }
}
