using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary><c>CancellationTokenSource.Cancel()</c>, which runs every callback before it returns.</summary>
internal sealed class Volt1009Cancel : OperationRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt1009Dispatch.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation];

    public override void Check(IOperation operation, Function function)
    {
        if (operation is IInvocationOperation { TargetMethod: { Name: "Cancel", ContainingType: { Name: "CancellationTokenSource" } type } method }
            && function.State.FullName(type) == "System.Threading.CancellationTokenSource")
        {
            // Only a hint: the callbacks are mostly short.
            function.Body.Report(Diagnostic.Create(
                Volt1009Dispatch.Rule,
                operation.Syntax.GetLocation(),
                DiagnosticSeverity.Hidden,
                additionalLocations: null,
                properties: null,
                OperationFacts.MemberName(method),
                "use 'await CancelAsync()' where a callback may be slow"));
        }
    }
}
