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

    public static MethodModel? Create(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var known = KnownSymbols.Of(context.SemanticModel.Compilation);
        if (context.TargetSymbol is not IMethodSymbol method || context.TargetNode is not MethodDeclarationSyntax declaration) return null;
        method = method.PartialDefinitionPart ?? method;
        if (!Eligibility.HasFactory(method, known)) return null;
        var body = method.PartialImplementationPart ?? method;
        var model = context.SemanticModel;
        if (!HasBody(declaration))
        {
            // The attribute stands on the part without the body.
            if (body.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not MethodDeclarationSyntax implementation || !HasBody(implementation)) return null;
            declaration = implementation;
            model = model.Compilation.GetSemanticModel(declaration.SyntaxTree);
        }

        var diagnostics = new List<DiagnosticInfo>();
        var line = declaration.Identifier.GetLocation().GetMappedLineSpan().StartLinePosition.Line + 1;
        var signature = Signatures.Of(method, known, line, declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword));
        var (plan, isPrivate) = Lower(body, declaration, model, known, signature, diagnostics, cancellation);
        return new(
            MethodNames.Key(method),
            declaration.SyntaxTree.FilePath,
            Shells.Of(declaration, model),
            signature,
            plan,
            isPrivate,
            method.ContainingType.GetDocumentationCommentId() ?? "",
            context.SemanticModel.Compilation.Options.OptimizationLevel == OptimizationLevel.Release,
            diagnostics.ToEquatableArray(),
            HintName(method, known));
    }

    private static (MachinePlan? Plan, bool IsPrivate) Lower(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, KnownSymbols known, MethodSignature signature, List<DiagnosticInfo> diagnostics, CancellationToken cancellation)
    {
        try
        {
            if (model.GetDiagnostics(declaration.Span, cancellation).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return default;
            var lowering = new BodyLowering(method, declaration, model, known, cancellation);
            var body = lowering.Lower();
            Hoist.Run(body, lowering);
            foreach (var variable in lowering.Variables)
            {
                if (variable is { IsTop: true, IsUnnamed: true, Type: { } type } && !UnnamedTypes.CanBeShown(type))
                    throw new LoweringException(declaration.Identifier.GetLocation(), $"the variable '{variable.Name}' lives across an await and has a type that no other file can name");
            }

            var isPrivate = lowering.Variables.Any(static variable => variable is { IsHoisted: true, Type: { } type } && !Signatures.IsInternal(type))
                || lowering.AwaiterTypes.Any(static type => !Signatures.IsInternal(type))
                || method.Parameters.Any(static parameter => !Signatures.IsInternal(parameter.Type))
                || !Signatures.IsInternal(method.ReturnType)
                || lowering.Closures.Any(closure => closure.Instance.IsHoisted);
            return (new PlanBuilder(lowering, body, signature.MachineName + Constraints.List(method.TypeParameters)).Build(), isPrivate);
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

    private static string HintName(IMethodSymbol method, KnownSymbols known)
    {
        var name = method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));
        var arity = method.ContainingType.Arity > 0 ? "`" + method.ContainingType.Arity : "";
        return string.Concat($"{name}{arity}.{MethodNames.Stem(method, known)}".Select(static character => char.IsLetterOrDigit(character) || character is '.' or '_' ? character : '_')) + ".g.cs";
    }
}
