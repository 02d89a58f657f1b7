using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
            case ISimpleAssignmentOperation assignment:
                WritesStaleCopy(assignment, function);
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
            if (SharedKey(operation) is { } key)
            {
                read.Add(key);
            }
        }

        if (read.Count == 0 || IsUnderAsyncLock(check, function))
        {
            return;
        }

        // 'if (_x is null) { _x = await ...; }', or 'if (_x is not null) return; ... _x = await ...;'.
        if (check.WhenFalse is null && check.WhenTrue.Leaves())
        {
            if (check.Parent is IBlockOperation block)
            {
                ActAfterAwait(block.Operations.Skip(block.Operations.IndexOf(check) + 1), read, function);
            }
        }
        else
        {
            ActAfterAwait([check.WhenTrue], read, function);
        }
    }

    /// <summary>Reports what is written to a place that was read before, if an await stands between and nobody looks or writes first.</summary>
    private static void ActAfterAwait(IEnumerable<IOperation> statements, HashSet<string> read, Function function)
    {
        var operations = statements.SelectMany(static s => s.DescendantsAndSelf()).ToList();
        if (operations.Find(static o => o is IAwaitOperation) is not { } await)
        {
            return;
        }

        var awaited = await.Syntax.SpanStart;
        foreach (var operation in operations)
        {
            var isAfter = operation.Syntax.SpanStart > awaited;
            if (operation is IConditionalOperation { Condition: { } condition } && isAfter && Any(condition.DescendantsAndSelf(), o => SharedKey(o) is { } k && read.Contains(k))
                || operation is ICoalesceAssignmentOperation coalesce && isAfter && SharedKey(coalesce.Target) is { } again && read.Contains(again))
            {
                // It looks again after the await.
                return;
            }

            if (Written(operation) is not { } target || SharedKey(target) is not { } key || !read.Contains(key))
            {
                continue;
            }

            if (isAfter || operation is IAssignmentOperation { Value: { } value } && HasAwait(value))
            {
                Report(target, operation.Syntax, "look again after the await", function);
            }

            // What is written before the await tells the others.
            return;
        }
    }

    /// <summary>
    /// What an operation changes: the target of an assignment, or the collection that it adds to or removes from. To set an element
    /// twice, as in a cache, does no harm.
    /// </summary>
    private static IOperation? Written(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target,
        ICompoundAssignmentOperation compound => compound.Target,
        IIncrementOrDecrementOperation step => step.Target,
        IInvocationOperation { TargetMethod.Name: "Add" or "Remove" or "Enqueue" or "Dequeue" or "Push" or "Pop" or "Insert" or "RemoveAt" or "Clear", Instance: { } collection } => collection,
        _ => null,
    };

    /// <summary>The key of shared state: a field or property of this object or type that changes, or a collection in one that does not.</summary>
    private static string? SharedKey(IOperation operation) =>
        IsShared(operation) || operation is IFieldReferenceOperation { Field: { IsConst: false, Type.IsReferenceType: true }, Instance: null or IInstanceReferenceOperation } && IsCollection(operation.Type)
            ? ExpressionKey.Of(operation)
            : null;

    private static bool IsCollection(ITypeSymbol? type) =>
        type is { SpecialType: not SpecialType.System_String } && type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>Whether the function has taken an asynchronous lock before.</summary>
    private static bool IsUnderAsyncLock(IOperation check, Function function)
    {
        foreach (var await in function.Awaits)
        {
            if (await.Syntax.SpanStart < check.Syntax.SpanStart
                && ((IAwaitOperation)await).Operation.Unwrap() is IInvocationOperation { TargetMethod: { } taken }
                && (taken is { Name: "WaitAsync", ContainingType.Name: "SemaphoreSlim" } || taken.Name is "LockAsync" or "EnterAsync" or "AcquireAsync" or "Lock" or "Enter" or "Acquire"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>var n = _n; await ...; _n = n + 1;</c>: the local is as old as the await.</summary>
    private static void WritesStaleCopy(ISimpleAssignmentOperation assignment, Function function)
    {
        if (SharedKey(assignment.Target) is not { } key || IsUnderAsyncLock(assignment, function))
        {
            return;
        }

        foreach (var used in assignment.Value.Descendants())
        {
            if (used is ILocalReferenceOperation { Local: { } local }
                && function.Body.Locals.OnlyValueOf(local)?.Unwrap() is { } copied
                && ExpressionKey.Of(copied) == key
                && function.Awaits.Exists(a => a.Syntax.SpanStart > copied.Syntax.SpanStart && a.Syntax.SpanStart < assignment.Syntax.SpanStart))
            {
                Report(assignment.Target, assignment.Syntax, "read it after the await", function);
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
