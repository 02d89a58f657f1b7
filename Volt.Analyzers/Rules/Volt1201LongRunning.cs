using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary><c>TaskCreationOptions.LongRunning</c>, which asks for a thread.</summary>
internal sealed class Volt1201LongRunning : BlockingRule
{
    private const int LongRunning = 2;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt1201NewThread.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.FieldReference];

    public override BlockingUse? Match(IOperation operation, Function function) =>
        operation is IFieldReferenceOperation { Field: { Name: "LongRunning", ContainingType.Name: "TaskCreationOptions" or "TaskContinuationOptions" } field }
            ? new BlockingUse(Volt1201NewThread.Rule, operation.Syntax, OperationFacts.MemberName(field), "spawn a Volt task", Taints: false)
            : null;

    /// <summary>Whether an argument is a set of options with <c>LongRunning</c> in it.</summary>
    public static bool AsksForThread(IOperation argument) =>
        argument.Type is { Name: "TaskCreationOptions" } && argument.ConstantValue is { HasValue: true, Value: int options } && (options & LongRunning) != 0;
}
