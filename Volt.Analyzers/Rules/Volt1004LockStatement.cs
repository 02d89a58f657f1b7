using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Volt.Analyzers.Rules;

/// <summary>The <c>lock</c> statement.</summary>
internal sealed class Volt1004LockStatement : BlockingRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt1004UselessLock.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Lock];

    public override BlockingUse? Match(IOperation operation, Function function) =>
        operation.Syntax is LockStatementSyntax syntax
            ? new BlockingUse(Volt1004UselessLock.Rule, syntax.LockKeyword.Parent!, "lock", "remove the lock", Taints: false) { Place = syntax.LockKeyword.GetLocation() }
            : null;
}
