using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>The <c>lock</c> statement, and methods that are one whole lock.</summary>
internal sealed class Volt1004LockStatement : BlockingRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt1004UselessLock.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Lock, OperationKind.Invocation];

    public override BlockingUse? Match(IOperation operation, Function function) =>
        operation switch
        {
            { Syntax: LockStatementSyntax syntax } =>
                new BlockingUse(Volt1004UselessLock.Rule, syntax, "lock", "remove the lock", Taints: false) { Place = syntax.LockKeyword.GetLocation() },
            IInvocationOperation { TargetMethod: var method } when (method.MethodImplementationFlags & MethodImplAttributes.Synchronized) != 0 =>
                new BlockingUse(Volt1004UselessLock.Rule, operation.Syntax, $"[Synchronized] {OperationFacts.MemberName(method)}", "remove MethodImplOptions.Synchronized", Taints: false),
            _ => null,
        };
}
