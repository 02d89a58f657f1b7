using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>What is marked must be an ordinary method with a body, with settings that make sense.</summary>
internal sealed class Volt0009NotAMethod : MethodRule
{
    public const string Id = "VOLT0009";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "This member cannot be a [VoltTask]",
        "'{0}' cannot be a Volt task: {1}",
        Category.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Volt lowers ordinary methods that have a body.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context)
    {
        if (Reason(method) is { } reason)
        {
            context.Report(Descriptor, context.NameOf(method), Name(method), reason);
            return;
        }

        foreach (var setting in annotation.NamedArguments)
        {
            if (setting is { Key: "Capacity", Value.Value: int and < 0 })
            {
                var place = annotation.ApplicationSyntaxReference?.GetSyntax(context.Cancellation).GetLocation() ?? context.NameOf(method);
                context.Report(Descriptor, place, Name(method), "its Capacity is negative; give the number of tasks that may live at once, or 0 for no limit");
            }
        }
    }

    /// <summary>Why <paramref name="method"/> can have no machine, with what to do, or <see langword="null"/>.</summary>
    public static string? Reason(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.PropertyGet or MethodKind.PropertySet => "a property accessor cannot be async; make it a method",
        MethodKind.EventAdd or MethodKind.EventRemove or MethodKind.EventRaise => "an event accessor cannot be async; make it a method",
        MethodKind.UserDefinedOperator or MethodKind.Conversion => "an operator cannot be async; make it a method",
        MethodKind.Destructor => "a finalizer cannot be async; implement IAsyncDisposable",
        _ when method.IsAbstract => "it has no body; mark the methods that implement it",
        _ when method.IsExtern => "it has no body; call it from a method that is marked",
        _ when method is { IsPartialDefinition: true, PartialImplementationPart: null } => "it has no body; add the implementing part",
        _ => null,
    };

    private static string Name(IMethodSymbol method) => method.AssociatedSymbol?.Name ?? method.Name;
}
