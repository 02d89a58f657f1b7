using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering;

namespace Volt.Analyzers.Rules;

/// <summary>Every type around an annotated method must be <c>partial</c>.</summary>
internal sealed class Volt0006NotPartial : MethodRule
{
    public const string Id = "VOLT0006";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The types around a [VoltTask] method must be partial",
        "'{0}' is marked [VoltTask], so its state machine goes into '{1}'; declare '{1}' partial",
        Category.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated state machine is written into the type that declares the method, so that private members and "
            + "base types bind as they do in the original. All types around it must be partial.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation))
        {
            return;
        }

        for (var type = Extensions.HomeOf(method); type is not null; type = type.ContainingType)
        {
            var declarations = type.DeclaringSyntaxReferences;
            if (declarations.Length == 0
                || declarations.Any(d => d.GetSyntax(context.Cancellation) is not TypeDeclarationSyntax t
                    || t.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                continue;
            }

            context.Report(Descriptor, context.NameOf(method), method.Name, type.Name);
            return;
        }
    }
}
