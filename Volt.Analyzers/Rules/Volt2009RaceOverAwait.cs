using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Shared state that is read before an await and written after it.</summary>
internal sealed class Volt2009RaceOverAwait : OperationRule
{
    public const string Id = "VOLT2009";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Other tasks run during the await",
        "'{0}' is read before the await and written after it, and other tasks may change it in between; {1}",
        Category.Tasks,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "One thread does not make code atomic: at an await other tasks run. What was read before it may be stale after it.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } =
        [OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.SimpleAssignment, OperationKind.Conditional];

    public override void Check(IOperation operation, Function function)
    {
        switch (operation)
        {
            case ICompoundAssignmentOperation compound when IsShared(compound.Target) && HasAwait(compound.Value):
                Report(compound.Target, compound.Syntax, "await first, then assign", function);
                break;
            case ICoalesceAssignmentOperation coalesce when IsShared(coalesce.Target) && HasAwait(coalesce.Value):
                Report(coalesce.Target, coalesce.Syntax, "look again after the await, or keep the task", function);
                break;
            case ISimpleAssignmentOperation assignment when IsShared(assignment.Target) && ReadsBeforeAwait(assignment.Value, ExpressionKey.Of(assignment.Target)):
                Report(assignment.Target, assignment.Syntax, "await first, then assign", function);
                break;
            case IConditionalOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.IfStatementSyntax } check:
                CheckThenAct(check, function);
                break;
        }
    }

    private static void CheckThenAct(IConditionalOperation check, Function function)
    {
        var read = new HashSet<string>();
        foreach (var operation in check.Condition.DescendantsAndSelf())
        {
            if (IsShared(operation) && ExpressionKey.Of(operation) is { } key)
            {
                read.Add(key);
            }
        }

        if (read.Count == 0)
        {
            return;
        }

        var awaited = -1;
        foreach (var operation in check.WhenTrue.DescendantsAndSelf())
        {
            if (operation is IAwaitOperation await && awaited < 0)
            {
                awaited = await.Syntax.SpanStart;
            }
        }

        if (awaited < 0)
        {
            return;
        }

        foreach (var operation in check.WhenTrue.DescendantsAndSelf())
        {
            if (operation is IConditionalOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.IfStatementSyntax } again
                && again.Syntax.SpanStart > awaited
                && again.Condition.DescendantsAndSelf() is var inner
                && Any(inner, o => ExpressionKey.Of(o) is { } k && read.Contains(k)))
            {
                // It looks again after the await.
                return;
            }
        }

        foreach (var operation in check.WhenTrue.DescendantsAndSelf())
        {
            if (operation is ISimpleAssignmentOperation assignment
                && IsShared(assignment.Target)
                && ExpressionKey.Of(assignment.Target) is { } key
                && read.Contains(key)
                && (assignment.Syntax.SpanStart > awaited || HasAwait(assignment.Value)))
            {
                Report(assignment.Target, assignment.Syntax, "look again after the await", function);
                return;
            }
        }
    }

    private static bool Any(IEnumerable<IOperation> operations, System.Func<IOperation, bool> predicate)
    {
        foreach (var operation in operations)
        {
            if (predicate(operation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReadsBeforeAwait(IOperation value, string? key)
    {
        if (key is null)
        {
            return false;
        }

        var firstRead = int.MaxValue;
        var lastAwait = -1;
        foreach (var operation in value.DescendantsAndSelf())
        {
            if (operation is IAwaitOperation)
            {
                lastAwait = System.Math.Max(lastAwait, operation.Syntax.SpanStart);
            }
            else if (ExpressionKey.Of(operation) == key && operation.Parent is not IMemberReferenceOperation)
            {
                firstRead = System.Math.Min(firstRead, operation.Syntax.SpanStart);
            }
        }

        return firstRead < lastAwait;
    }

    private static bool HasAwait(IOperation value) => Any(value.DescendantsAndSelf(), static o => o is IAwaitOperation);

    private static bool IsShared(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { IsConst: false, IsReadOnly: false }, Instance: null or IInstanceReferenceOperation } => true,
        IPropertyReferenceOperation { Property.IsReadOnly: false, Instance: null or IInstanceReferenceOperation } property => property.Arguments.Length == 0,
        _ => false,
    };

    private static void Report(IOperation target, SyntaxNode place, string advice, Function function) =>
        function.Report(Rule, place.GetLocation(), ((IMemberReferenceOperation)target).Member.Name, advice);
}
