using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>The key of an expression that denotes the same object while it is not assigned, such as <c>t</c>, <c>this._t</c> or <c>tcs.Task</c>.</summary>
internal static class ExpressionKey
{
    /// <summary>The key, or <see langword="null"/> for what denotes another object each time it is evaluated.</summary>
    public static string? Of(IOperation? operation)
    {
        switch (operation?.Unwrap().ResolveConditional())
        {
            case ILocalReferenceOperation local:
                return "L:" + local.Local.Name;
            case IParameterReferenceOperation parameter:
                return "P:" + parameter.Parameter.Name;
            case IInstanceReferenceOperation:
                return "this";
            case IFieldReferenceOperation field:
                return field.Instance is null ? "S:" + field.Field.ContainingType?.Name + "." + field.Field.Name : Member(field.Instance, field.Field.Name);
            case IPropertyReferenceOperation { Arguments.Length: 0 } property:
                return property.Instance is null
                    ? "S:" + property.Property.ContainingType?.Name + "." + property.Property.Name
                    : Member(property.Instance, property.Property.Name);
            default:
                return null;
        }

        static string? Member(IOperation instance, string name) => Of(instance) is { } key ? key + "." + name : null;
    }
}
