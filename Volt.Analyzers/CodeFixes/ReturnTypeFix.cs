using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Gives an annotated method the Volt task that carries its result.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReturnTypeFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt0004ReturnType.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        var type = node.FirstAncestorOrSelf<TypeSyntax>();
        while (type?.Parent is TypeSyntax outer)
        {
            type = outer;
        }

        if (type is null
            || type.Parent is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            || model.GetDeclaredSymbol(type.Parent, cancellation) is not IMethodSymbol method)
        {
            return null;
        }

        var carried = CarriedType(type);
        var name = "global::Volt.VoltTask" + (carried is null ? string.Empty : "<" + carried + ">");
        var change = Change.Replace(
            $"Return '{Volt0004ReturnType.Suggest(method, KnownSymbols.TryCreate(model.Compilation)!)}'",
            type,
            ParseTypeName(name).WithTriviaFrom(type).WithAdditionalAnnotations(Simplifier.Annotation));
        change.Key = "Return a Volt task";
        return change;

        // The result as the user wrote it.
        string? CarriedType(TypeSyntax written)
        {
            var known = KnownSymbols.TryCreate(model.Compilation)!;
            if (method.ReturnsVoid)
            {
                return null;
            }

            if (!known.IsTaskLike(method.ReturnType))
            {
                return written.ToString();
            }

            return written.DescendantNodesAndSelf() is var nodes && FirstTypeArgument(nodes) is { } argument ? argument.ToString() : null;
        }
    }

    private static TypeSyntax? FirstTypeArgument(System.Collections.Generic.IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments })
            {
                return arguments[0];
            }
        }

        return null;
    }
}
