using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A task that can be awaited once, kept where several may find it.</summary>
internal sealed class Volt2002KeptInField : OperationRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt2002ConsumedTwice.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } =
        [OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.FieldInitializer, OperationKind.PropertyInitializer];

    public override bool Everywhere => true;

    public override void Check(IOperation operation, Function function)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.Length: 0 } } assignment:
                Report(((IMemberReferenceOperation)assignment.Target).Member, assignment.Value, function);
                break;
            case ICoalesceAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.Length: 0 } } coalesce:
                Report(((IMemberReferenceOperation)coalesce.Target).Member, coalesce.Value, function);
                break;
            case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } field:
                Report(fields[0], field.Value, function);
                break;
            case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } property:
                Report(properties[0], property.Value, function);
                break;
        }
    }

    /// <summary>Whether a task may be awaited more than once: preserved, complete from the start, or made from a plain value.</summary>
    public static bool IsReusable(IOperation value, KnownSymbols known) => value switch
    {
        IInvocationOperation { TargetMethod.Name: "Preserve" or "FromResult" or "FromException" } => true,
        IPropertyReferenceOperation { Property.Name: "CompletedTask" or "Never" } => true,
        IDefaultValueOperation or ILiteralOperation => true,
        IObjectCreationOperation creation => creation.Arguments.Length == 0 || creation.Arguments.Length == 1 && !known.IsTask(creation.Arguments[0].Value.Type),
        _ => false,
    };

    private static void Report(ISymbol member, IOperation value, Function function)
    {
        var task = value.Unwrap();
        if (!function.Known.IsVoltTask(task.Type) && !(function.IsVolt && function.Known.IsValueTask(task.Type))
            || IsReusable(task, function.Known)
            || task is IInstanceReferenceOperation)
        {
            return;
        }

        function.Report(
            Volt2002ConsumedTwice.Rule,
            value.Syntax.GetLocation(),
            $"'{member.Name}' keeps a task that can be awaited once where several may await it",
            "Preserve() it, or keep the result");
    }
}
