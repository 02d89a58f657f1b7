using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Volt.Analyzers.Rules;

/// <summary>An annotated method must be <c>async</c>.</summary>
internal sealed class Volt0005NotAsync : MethodRule
{
    public const string Id = "VOLT0005";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A [VoltTask] method must be async",
        "'{0}' is marked [VoltTask] but is not async; add 'async', or remove [VoltTask] if it only passes a task on",
        Category.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Volt turns the body of an async method into a state machine. A method that is not async has no such body.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context)
    {
        if (method.IsAsync || method.IsAbstract || method.IsExtern || Volt0009NotAMethod.Reason(method) is not null)
        {
            return;
        }

        // A partial method carries 'async' on its implementing part only.
        if (method.PartialImplementationPart is { IsAsync: true })
        {
            return;
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            return;
        }

        context.Report(Descriptor, context.NameOf(method), method.Name);
    }
}
