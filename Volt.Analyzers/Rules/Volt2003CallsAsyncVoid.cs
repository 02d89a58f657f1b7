using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A call of an async void method from a Volt task, or a delegate made of one.</summary>
internal sealed class Volt2003CallsAsyncVoid : OperationRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt2003AsyncVoid.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation, OperationKind.MethodReference];

    public override void Check(IOperation operation, Function function)
    {
        var method = operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)operation).Method;
        if (method is { IsAsync: true, ReturnsVoid: true, MethodKind: MethodKind.Ordinary }
            && !Volt2003AsyncVoid.IsEventHandler(method, operation is IMethodReferenceOperation ? operation : null))
        {
            function.Report(Volt2003AsyncVoid.Rule, operation.Syntax.GetLocation(), $"'{OperationFacts.MemberName(method)}'");
        }
    }
}
