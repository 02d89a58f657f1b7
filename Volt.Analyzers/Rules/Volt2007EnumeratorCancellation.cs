using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>An async iterator whose token is not the one that its consumer gives.</summary>
internal sealed class Volt2007EnumeratorCancellation : MethodRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt2007TokenNotForwarded.Rule];

    public override void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context)
    {
        if (!method.IsAsync || !KnownSymbols.Same(method.ReturnType.OriginalDefinition, context.Known.AsyncEnumerableOfT))
        {
            return;
        }

        IParameterSymbol? token = null;
        foreach (var parameter in method.Parameters)
        {
            if (KnownSymbols.Same(parameter.Type, context.Known.CancellationToken))
            {
                token ??= parameter;
                foreach (var attribute in parameter.GetAttributes())
                {
                    if (attribute.AttributeClass is { Name: "EnumeratorCancellationAttribute" })
                    {
                        return;
                    }
                }
            }
        }

        if (token is { Locations: { Length: > 0 } locations })
        {
            context.Report(
                Volt2007TokenNotForwarded.Rule,
                locations[0],
                $"parameter '{token.Name}' of '{method.Name}' does not receive the token given to WithCancellation",
                "mark it [EnumeratorCancellation]");
        }
    }
}
