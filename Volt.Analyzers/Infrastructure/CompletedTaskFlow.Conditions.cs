using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>What a condition says about tasks on the way on which it holds, and on the other one.</summary>
internal sealed partial class CompletedTaskFlow
{
    /// <summary>The facts on one way out of a block.</summary>
    private HashSet<string> Condition(BasicBlock block, HashSet<string> state, bool fallThrough)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
        {
            return state;
        }

        var holds = block.ConditionKind == ControlFlowConditionKind.WhenTrue ? !fallThrough : fallThrough;
        var result = new HashSet<string>(state);
        Assume(condition, holds, result);
        if (!holds && _locals.AwaitedByLoop(condition.Syntax) is { } collection && ExpressionKey.Of(collection) is { } key)
        {
            result.Add(key + "[*]");
        }

        return result;
    }

    private void Assume(IOperation condition, bool holds, HashSet<string> state)
    {
        condition = condition.Unwrap();
        if (condition is IFlowCaptureReferenceOperation capture && Captured(capture) is { } captured)
        {
            condition = captured.Unwrap();
        }

        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Assume(not.Operand, !holds, state);
                break;
            case ILocalReferenceOperation local when _locals.OnlyValueOf(local.Local) is { } value && value.Unwrap() is not ILocalReferenceOperation:
                Assume(value, holds, state);
                break;
            case IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled", Instance: { } task } when holds:
                MarkComplete(task, state);
                break;
            case IInvocationOperation { TargetMethod.Name: "Wait" } call when holds && call.Instance is { } task:
                MarkComplete(task, state);
                break;
            case IInvocationOperation { TargetMethod: { Name: "WaitAll", IsStatic: true } } all when holds && all.Arguments.Length > 0:
                AddAll(all.Arguments[0].Value, state);
                break;
            case IInvocationOperation { TargetMethod.Name: "All" } all when holds && all.Receiver() is { } tasks && CompletionFilter.Is(all):
                if (ExpressionKey.Of(tasks) is { } allKey)
                {
                    state.Add(allKey + "[*]");
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary
                when BoolOf(binary.LeftOperand) is not null || BoolOf(binary.RightOperand) is not null:
                // 'x == false' is '!x'.
                var expected = (BoolOf(binary.LeftOperand) ?? BoolOf(binary.RightOperand)!.Value) == (holds == (binary.OperatorKind == BinaryOperatorKind.Equals));
                Assume(BoolOf(binary.LeftOperand) is null ? binary.LeftOperand : binary.RightOperand, expected, state);
                break;
            case IInvocationOperation { TargetMethod.Name: "ReferenceEquals" or "Equals" } same when holds:
                var operands = same.Arguments.Select(static a => a.Value).ToList();
                if (same.Instance is { } self)
                {
                    operands.Insert(0, self);
                }

                if (operands.Count == 2)
                {
                    AssumeEqual(operands[0], operands[1], state);
                    AssumeEqual(operands[1], operands[0], state);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary
                when holds == (binary.OperatorKind == BinaryOperatorKind.Equals):
                AssumeEqual(binary.LeftOperand, binary.RightOperand, state);
                AssumeEqual(binary.RightOperand, binary.LeftOperand, state);
                break;
            case IIsPatternOperation pattern when holds:
                AssumePattern(pattern.Value, pattern.Pattern, state);
                break;
            case IIsPatternOperation { Pattern: INegatedPatternOperation negated } pattern:
                AssumePattern(pattern.Value, negated.Pattern, state);
                break;
        }
    }

    private void AssumeEqual(IOperation left, IOperation right, HashSet<string> state)
    {
        left = Strip(left);
        right = Strip(right);
        if (left is IPropertyReferenceOperation { Property.Name: "Status", Instance: { } task } && IsFinalStatus(right))
        {
            MarkComplete(task, state);
        }
        else if (_known.IsTaskLike(left.Type) && IsComplete(left, state) && ExpressionKey.Of(right) is { } key)
        {
            state.Add(key);
        }
    }

    private void AssumePattern(IOperation value, IPatternOperation pattern, HashSet<string> state)
    {
        value = Strip(value);
        switch (pattern)
        {
            case IRecursivePatternOperation recursive when PatternSaysComplete(recursive):
                MarkComplete(value, state);
                if (recursive.DeclaredSymbol is { } declared)
                {
                    state.Add("L:" + declared.Name);
                }

                break;
            case IConstantPatternOperation constant when value is IPropertyReferenceOperation { Property.Name: "Status", Instance: { } task } && IsFinalStatus(constant.Value):
                MarkComplete(task, state);
                break;
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: true } }:
                Assume(value, holds: true, state);
                break;
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: false } }:
                Assume(value, holds: false, state);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                AssumePattern(value, both.LeftPattern, state);
                AssumePattern(value, both.RightPattern, state);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either
                when value is IPropertyReferenceOperation { Property.Name: "Status", Instance: { } task } && AllFinal(either):
                MarkComplete(task, state);
                break;
        }
    }

    /// <summary>Whether a property pattern holds only for tasks that are complete.</summary>
    public static bool PatternSaysComplete(IRecursivePatternOperation pattern)
    {
        foreach (var sub in pattern.PropertySubpatterns)
        {
            if (sub.Member is not IPropertyReferenceOperation { Property.Name: { } name })
            {
                continue;
            }

            if (name is "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled"
                && sub.Pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: true } })
            {
                return true;
            }

            if (name == "Status" && AllFinal(sub.Pattern))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllFinal(IPatternOperation pattern) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => AllFinal(either.LeftPattern) && AllFinal(either.RightPattern),
        IConstantPatternOperation constant => IsFinalStatus(constant.Value),
        _ => false,
    };

    private static bool IsFinalStatus(IOperation value) =>
        value.Unwrap() is IFieldReferenceOperation { Field.Name: "RanToCompletion" or "Faulted" or "Canceled" or "Succeeded" or "Completed" or "Aborted" };

    private static bool? BoolOf(IOperation operation) => operation.Unwrap().ConstantValue is { HasValue: true, Value: bool value } ? value : null;
}
