using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>Local functions and lambdas cannot be annotated.</summary>
internal sealed class Volt0007NestedFunction : MethodRule
{
    public const string Id = "VOLT0007";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A local function or lambda cannot be a [VoltTask]",
        "{0} cannot be marked [VoltTask]; make it a method of the type, or remove [VoltTask] and it runs on the fallback",
        Category.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A local function and a lambda have no place in the type where a state machine could refer to them. Without "
            + "the attribute they still work as Volt tasks, on the compiler's own state machine.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context)
    {
        var what = method.MethodKind switch
        {
            MethodKind.LocalFunction when method.IsStatic => $"the static local function '{method.Name}'",
            MethodKind.LocalFunction => $"the local function '{method.Name}'",
            MethodKind.AnonymousFunction => "a lambda",
            _ => null,
        };
        if (what is not null)
        {
            context.Report(Descriptor, context.NameOf(method), what);
        }
    }
}
