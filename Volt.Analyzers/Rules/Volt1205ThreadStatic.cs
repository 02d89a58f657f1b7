using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Fields marked <c>[ThreadStatic]</c>.</summary>
internal sealed class Volt1205ThreadStatic : BlockingRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt1205ThreadAffine.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.FieldReference];

    public override BlockingUse? Match(IOperation operation, Function function)
    {
        if (operation is not IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } || !function.IsVolt)
        {
            return null;
        }

        foreach (var attribute in field.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "ThreadStaticAttribute" })
            {
                return new BlockingUse(
                    Volt1205ThreadAffine.Rule, operation.Syntax, OperationFacts.MemberName(field), "pass the value, or keep it in a field of the task", Taints: false);
            }
        }

        return null;
    }
}
