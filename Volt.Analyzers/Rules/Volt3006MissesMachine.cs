using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A use of an annotated method that no interceptor reaches.</summary>
internal sealed class Volt3006MissesMachine : OperationRule
{
    public const string Id = "VOLT3006";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "This call runs on the fallback",
        "'{0}' is not called directly here ({1}), so it runs on the compiler's own state machine; call it by name where speed matters",
        Category.Performance,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Direct calls of an annotated method build its lowered machine. A delegate, a method group and a virtual or interface call cannot be intercepted.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.MethodReference, OperationKind.Invocation];

    public override bool Everywhere => true;

    public override void Check(IOperation operation, Function function)
    {
        switch (operation)
        {
            case IMethodReferenceOperation reference when reference.Method.MethodKind == MethodKind.Ordinary && function.State.IsAnnotated(reference.Method):
                function.Report(Rule, reference.Syntax.GetLocation(), OperationFacts.MemberName(reference.Method), "it becomes a delegate");
                break;
            case IInvocationOperation { IsVirtual: true } call when IsDispatched(call.TargetMethod, function):
                function.Report(Rule, call.Syntax.GetLocation(), OperationFacts.MemberName(call.TargetMethod), "the call is virtual");
                break;
        }
    }

    private static bool IsDispatched(IMethodSymbol method, Function function) =>
        function.State.IsAnnotated(method)
        && (method.IsAbstract || method.IsVirtual || method.IsOverride && !method.IsSealed)
        && !method.ContainingType.IsSealed;
}
