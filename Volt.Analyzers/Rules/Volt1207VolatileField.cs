using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Fields marked <c>volatile</c>.</summary>
internal sealed class Volt1207VolatileField : BlockingRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt1207NeedlessSync.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.FieldReference];

    public override BlockingUse? Match(IOperation operation, Function function) =>
        operation is IFieldReferenceOperation { Field: { IsVolatile: true } field }
            ? new BlockingUse(Volt1207NeedlessSync.Rule, operation.Syntax, OperationFacts.MemberName(field), "a plain field does", Taints: false)
            : null;
}
