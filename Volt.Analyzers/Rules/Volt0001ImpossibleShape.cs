using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>Attributes that a state machine cannot honour.</summary>
internal sealed class Volt0001ImpossibleShape : MethodRule
{
    public const string Id = "VOLT0001";

    /// <summary><c>MethodImplOptions.Synchronized</c>.</summary>
    private const int Synchronized = 32;

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "This cannot be a state machine",
        "'{0}' cannot become a state machine: {1}",
        Category.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Some attributes say how a method is called or compiled, which a state machine cannot honour.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (Problem(attribute) is { } problem)
            {
                var place = attribute.ApplicationSyntaxReference?.GetSyntax(context.Cancellation).GetLocation() ?? context.NameOf(method);
                context.Report(Descriptor, place, method.Name, problem);
            }
        }
    }

    private static string? Problem(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "AsyncMethodBuilderAttribute" => "it names another method builder; remove [AsyncMethodBuilder]",
        "UnmanagedCallersOnlyAttribute" => "native code cannot await it; call it from a plain method that native code calls",
        "ModuleInitializerAttribute" => "a module initialiser runs before there is a runtime; spawn it from a plain method",
        "ConditionalAttribute" => "a conditional method returns nothing; test the condition inside",
        "MethodImplAttribute" when attribute.ConstructorArguments is { Length: 1 } arguments
            && arguments[0].Value is int or short
            && (System.Convert.ToInt32(arguments[0].Value, System.Globalization.CultureInfo.InvariantCulture) & Synchronized) != 0 =>
            "it is [MethodImpl(Synchronized)], which would hold a lock across its awaits; remove that, as one thread needs no lock",
        _ => null,
    };
}
