using System.Collections.Generic;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>An async method of a struct works on a copy.</summary>
internal sealed class Volt0002StructThis : OperationRule
{
    public const string Id = "VOLT0002";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An async method of a struct writes to a copy",
        "'{0}' is written on a copy of the struct, and the caller never sees it; return the new value, or make the type a class",
        Category.Shape,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An async method of a struct, lowered or not, keeps a copy of this. What it writes there is lost.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } =
        [OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.Increment, OperationKind.Decrement,
            OperationKind.DeconstructionAssignment, OperationKind.Argument];

    public override void Check(IOperation operation, Function function)
    {
        if (!function.IsAsync || function.Symbol?.ContainingType is not { IsValueType: true } type)
        {
            return;
        }

        foreach (var target in Targets(operation))
        {
            if (IsOfThis(target, type))
            {
                function.Report(Rule, target.Syntax.GetLocation(), target.Syntax.ToString());
            }
        }
    }

    /// <summary>What an operation writes.</summary>
    private static IEnumerable<IOperation> Targets(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } => tuple.Elements,
        IAssignmentOperation assignment => [assignment.Target],
        IIncrementOrDecrementOperation increment => [increment.Target],
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => [argument.Value],
        _ => [],
    };

    private static bool IsOfThis(IOperation target, ITypeSymbol type)
    {
        while (true)
        {
            switch (target)
            {
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self:
                    return KnownSymbols.Same(self.Type, type);
                case IFieldReferenceOperation { Instance: { } instance, Field.ContainingType.IsValueType: true }:
                    target = instance;
                    break;
                case IPropertyReferenceOperation { Instance: { } instance, Property.ContainingType.IsValueType: true }:
                    target = instance;
                    break;
                default:
                    return false;
            }
        }
    }
}
