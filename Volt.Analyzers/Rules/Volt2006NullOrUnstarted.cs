using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Awaiting what is null, never starts, or is only the outer of two tasks.</summary>
internal sealed class Volt2006NullOrUnstarted : OperationRule
{
    public const string Id = "VOLT2006";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The await cannot do what it says",
        "{0}; {1}",
        Category.Tasks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Awaiting null throws, awaiting a task that was never started waits for ever, and awaiting a task of a task waits for the outer one only.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Await, OperationKind.Return, OperationKind.ObjectCreation];

    public override bool Everywhere => true;

    public override void Check(IOperation operation, Function function)
    {
        switch (operation)
        {
            case IAwaitOperation await when function.IsVolt:
                CheckAwait(await, function);
                break;
            case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }
                when function is { IsAsync: false, Symbol: { } symbol }
                && (function.IsVolt || function.Body.State.IsOfVoltType(symbol))
                && function.Known.IsTask(symbol.ReturnType)
                && symbol.ReturnNullableAnnotation != NullableAnnotation.Annotated:
                foreach (var leaf in Leaves(value.Unwrap()))
                {
                    if (leaf is { ConstantValue: { HasValue: true, Value: null } })
                    {
                        function.Report(Rule, leaf == value.Unwrap() ? value.Syntax.GetLocation() : leaf.Syntax.GetLocation(), "a null task throws when it is awaited", "return Task.CompletedTask or Task.FromResult(...)");
                    }
                }

                break;
            case IObjectCreationOperation creation
                when function.IsVolt && function.Known.IsTask(creation.Type) && KnownSymbols.Same(creation.Type!.ContainingAssembly, function.Known.Task?.ContainingAssembly) && !IsStarted(creation, function):
                function.Report(Rule, creation.Syntax.GetLocation(), "a task made with 'new' is not started", "call an async method instead");
                break;
        }
    }

    /// <summary>The values that an expression may have.</summary>
    private static IEnumerable<IOperation> Leaves(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Leaves(conditional.WhenTrue.Unwrap()).Concat(Leaves(whenFalse.Unwrap())),
        ICoalesceOperation coalesce => Leaves(coalesce.WhenNull.Unwrap()),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static a => Leaves(a.Value.Unwrap())),
        _ => [value],
    };

    private static void CheckAwait(IAwaitOperation await, Function function)
    {
        var awaited = await.Operation.Unwrap();
        if (awaited is IConditionalAccessOperation access && access.Type is { IsReferenceType: true })
        {
            function.Report(Rule, await.Syntax.GetLocation(), $"'{access.Operation.Syntax}' may be null, and awaiting null throws", "test it first, or add '?? Task.CompletedTask'");
        }
        else if (awaited.ConstantValue is { HasValue: true, Value: null })
        {
            function.Report(Rule, await.Syntax.GetLocation(), "awaiting null throws", "await Task.CompletedTask");
        }
        else if (function.Known.IsTaskLike(await.Type)
            && await.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation }
            && awaited is not IInvocationOperation { TargetMethod.Name: "WhenAny" }
            && !IsWhenAny(awaited, function))
        {
            function.Report(Rule, await.Syntax.GetLocation(), "this awaits the outer task only", "await its result too, or Unwrap() it");
        }
    }

    private static bool IsWhenAny(IOperation awaited, Function function) =>
        awaited is ILocalReferenceOperation local
        && function.Body.Locals.OnlyValueOf(local.Local)?.Unwrap() is IInvocationOperation { TargetMethod.Name: "WhenAny" };

    /// <summary>Whether the new task is started somewhere in the body, or given away.</summary>
    private static bool IsStarted(IObjectCreationOperation creation, Function function)
    {
        var parent = creation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        if (parent is IInvocationOperation { TargetMethod.Name: "Start" or "RunSynchronously" } or IArgumentOperation or IReturnOperation)
        {
            return true;
        }

        if (parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } })
        {
            return parent is not IAwaitOperation;
        }

        foreach (var block in function.Body.Blocks)
        {
            foreach (var operation in block.Descendants())
            {
                if (operation is IInvocationOperation { TargetMethod.Name: "Start" or "RunSynchronously", Instance: { } instance }
                    && instance.Unwrap() is ILocalReferenceOperation reference
                    && KnownSymbols.Same(reference.Local, local)
                    || operation is IArgumentOperation argument
                    && argument.Value.Unwrap() is ILocalReferenceOperation passed
                    && KnownSymbols.Same(passed.Local, local)
                    && argument.Parent is not IInvocationOperation { TargetMethod.ContainingType.Name: "Task" or "VoltTask" })
                {
                    return true;
                }
            }
        }

        return false;
    }
}
