using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A cold task where a started one was meant: made, then left aside while something else is awaited, or looked at without having run.</summary>
internal sealed class Volt2011ColdInSequence : FunctionRule
{
    public const string Id = "VOLT2011";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The task has not started",
        "'{0}' is cold, so {1}; Start() it where it is made, or await both with VoltTask.WhenAll",
        Category.Tasks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A VoltTask does not run until it is awaited, started or spawned. One that is made first and awaited after something else runs after it, and one that is only looked at never completes.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override void Check(Function function)
    {
        if (!function.Body.HoldsSingleUse || function.Awaits.Count == 0)
        {
            return;
        }

        var uses = new Dictionary<ILocalSymbol, List<ILocalReferenceOperation>>(SymbolEqualityComparer.Default);
        foreach (var operation in function.Root.Descendants())
        {
            if (operation is ILocalReferenceOperation { Local: { } local } reference
                && function.Known.IsVoltTask(local.Type)
                && function.Body.Locals.OnlyValueOf(local) is { } value
                && IsCold(value.Unwrap(), function))
            {
                if (!uses.TryGetValue(local, out var list))
                {
                    uses[local] = list = [];
                }

                list.Add(reference);
            }
        }

        foreach (var entry in uses)
        {
            if (entry.Value.TrueForAll(u => IsLookOrAwait(u) && !IsNested(u, function)))
            {
                Check(entry.Key, function.Body.Locals.OnlyValueOf(entry.Key)!, entry.Value, function);
            }
        }
    }

    private static void Check(ILocalSymbol local, IOperation made, List<ILocalReferenceOperation> uses, Function function)
    {
        foreach (var use in uses)
        {
            if (IsTarget(use))
            {
                continue;
            }

            if (use.Parent is IPropertyReferenceOperation { Property: { } property } look)
            {
                function.Report(Rule, look.Syntax.GetLocation(), local.Name, $"'{property.Name}' says so until it is awaited");
                return;
            }

            if (AwaitedBetween(made, use, function) is { } other)
            {
                function.Report(Rule, AwaitOf(use).Syntax.GetLocation(), local.Name, $"it starts only when it is awaited, after '{other}'");
            }

            return;
        }
    }

    /// <summary>What is surely awaited after a task was made and before it is awaited itself.</summary>
    private static string? AwaitedBetween(IOperation made, IOperation use, Function function)
    {
        foreach (var await in function.Awaits)
        {
            if (await.Syntax.SpanStart >= made.Syntax.Span.End
                && await.Syntax.Span.End <= AwaitOf(use).Syntax.SpanStart
                && IsOnTheWay(await, use))
            {
                var awaited = ((IAwaitOperation)await).Operation.Unwrap();
                return awaited is IInvocationOperation call ? OperationFacts.MemberName(call.TargetMethod) : awaited.Syntax.ToString();
            }
        }

        return null;
    }

    /// <summary>Whether an operation is always reached on the way to a later one.</summary>
    private static bool IsOnTheWay(IOperation operation, IOperation later)
    {
        for (var parent = operation.Parent; parent is not null && !parent.Syntax.Span.Contains(later.Syntax.Span); parent = parent.Parent)
        {
            if (parent is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ICatchClauseOperation or ICoalesceOperation or IConditionalAccessOperation)
            {
                return false;
            }
        }

        return true;
    }

    private static IOperation AwaitOf(IOperation use)
    {
        var parent = use.Parent!;
        while (parent is not IAwaitOperation && parent.Parent is not null)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    /// <summary>Whether a use only looks at the task or awaits it: whatever else is done with it may start it.</summary>
    private static bool IsLookOrAwait(IOperation use)
    {
        var parent = use.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IAwaitOperation or IPropertyReferenceOperation { Property.Name: "IsCompleted" or "Status" }
            || IsTarget(use);
    }

    /// <summary>Whether a use is the place that the task is put at.</summary>
    private static bool IsTarget(IOperation use) =>
        use.Parent is ISimpleAssignmentOperation { Target: { } target } && target == use
        || use.Parent is ITupleOperation { Parent: IDeconstructionAssignmentOperation or IDeclarationExpressionOperation };

    private static bool IsNested(IOperation use, Function function)
    {
        for (var parent = use.Parent; parent is not null && parent != function.Root; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCold(IOperation value, Function function) =>
        value is IInvocationOperation { TargetMethod: { } method }
        && (function.State.IsAnnotated(method) || method.IsAsync && function.Known.IsVoltTask(method.ReturnType));
}
