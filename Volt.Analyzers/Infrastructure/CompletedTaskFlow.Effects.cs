using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>What the operations of a block make complete, and what an assignment makes unknown again.</summary>
internal sealed partial class CompletedTaskFlow
{
    private void Apply(IOperation operation, HashSet<string> state)
    {
        switch (operation)
        {
            case IAwaitOperation await:
                AddCompleted(await.Operation, state);
                break;
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value, state);
                break;
            case IFlowCaptureOperation:
                break;
            case IIncrementOrDecrementOperation step:
                Kill(ExpressionKey.Of(step.Target), state);
                break;
            case ICompoundAssignmentOperation compound:
                Kill(ExpressionKey.Of(compound.Target), state);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Insert" or "Enqueue" or "Push" or "TryAdd", Instance: { } filled, Arguments: { Length: > 0 } added }
                when ExpressionKey.Of(filled) is { } full && !AllComplete(added[added.Length - 1].Value, state):
                state.RemoveWhere(k => k.StartsWith(full + "[", System.StringComparison.Ordinal));
                break;
            case IInvocationOperation { TargetMethod.Name: "RemoveAt" or "Remove" or "Sort" or "Reverse" or "RemoveAll" or "RemoveRange", Instance: { } list } when ExpressionKey.Of(list) is { } moved:
                // What is at an index now is another task.
                state.RemoveWhere(k => k.StartsWith(moved + "[", System.StringComparison.Ordinal) && k != moved + "[*]");
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Kill(ExpressionKey.Of(argument.Value), state);
                break;
            case IInvocationOperation { TargetMethod.Name: "SetResult" or "SetException" or "SetCanceled" or "TrySetResult" or "TrySetException" or "TrySetCanceled" } call when ExpressionKey.Of(call.Instance) is { } source:
                state.Add(source + ".Task");
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function } call when _recording:
                NoteCall(function, call, state);
                break;
            case IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" or "RunSynchronously" } call:
                Record(call, call.Instance, state);
                break;
            case IInvocationOperation { TargetMethod: { Name: "WaitAll" or "WaitAny", IsStatic: true } } call:
                if (_recording && call.Arguments.Length > 0 && AllComplete(call.Arguments[0].Value, state))
                {
                    _complete.Add(call.Syntax);
                }

                break;
            case IPropertyReferenceOperation { Property.Name: "Result" } property:
                Record(property, property.Instance, state);
                break;
            case IMethodReferenceOperation { Method.Name: "Wait" or "GetResult" } reference:
                Record(reference, reference.Instance, state);
                break;
        }
    }

    /// <summary>Keeps what holds at this call of a local function as well as at those before.</summary>
    private void NoteCall(IMethodSymbol function, IInvocationOperation call, HashSet<string> state)
    {
        function = function.OriginalDefinition;
        var entry = new HashSet<string>(state);
        foreach (var parameter in function.Parameters)
        {
            Kill("P:" + parameter.Name, entry);
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None } parameter && IsComplete(argument.Value, state))
            {
                entry.Add("P:" + parameter.Name);
            }
        }

        if (_calls.TryGetValue(function, out var before))
        {
            before.IntersectWith(entry);
        }
        else
        {
            _calls[function] = entry;
        }
    }

    private void Record(IOperation use, IOperation? receiver, HashSet<string> state)
    {
        if (_recording && receiver is not null && IsComplete(receiver, state))
        {
            _complete.Add(use.Syntax);
        }
    }

    private void Assign(IOperation target, IOperation value, HashSet<string> state)
    {
        if (KeyOf(target) is not { } key)
        {
            return;
        }

        var complete = IsComplete(value, state);
        var elements = ElementsComplete(value, state);
        Kill(key, state);
        if (complete)
        {
            state.Add(key);
        }

        if (elements)
        {
            state.Add(key + "[*]");
        }
    }

    private static void Kill(string? key, HashSet<string> state)
    {
        if (key is not null)
        {
            state.RemoveWhere(k => k == key
                || k.StartsWith(key + ".", System.StringComparison.Ordinal)
                || k.StartsWith(key + "[", System.StringComparison.Ordinal)
                || k.Contains("[" + key + "]"));
        }
    }

    /// <summary>Notes that awaiting <paramref name="awaited"/> has returned.</summary>
    private void AddCompleted(IOperation awaited, HashSet<string> state)
    {
        awaited = Strip(awaited);
        if (KeyOf(awaited) is { } key)
        {
            state.Add(key);
            if (awaited is ILocalReferenceOperation local && _locals.OnlyValueOf(local.Local) is { } value && Strip(value) is IInvocationOperation)
            {
                AddCompleted(value, state);
            }

            return;
        }

        if (awaited is IInvocationOperation { TargetMethod.Name: "WhenAll" } all)
        {
            foreach (var argument in all.Arguments)
            {
                AddAll(argument.Value, state);
            }

            if (all.Instance is { } instance)
            {
                AddAll(instance, state);
            }
        }
    }

    private void AddAll(IOperation value, HashSet<string> state)
    {
        value = value.Unwrap();
        switch (value)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (var element in initializer.ElementValues)
                {
                    AddCompleted(element, state);
                }

                break;
            case ICollectionExpressionOperation collection:
                foreach (var element in collection.Elements)
                {
                    AddCompleted(element, state);
                }

                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    AddCompleted(element, state);
                }

                break;
            default:
                if (ExpressionKey.Of(value) is { } key)
                {
                    if (_known.IsTaskLike(value.Type))
                    {
                        state.Add(key);
                    }
                    else
                    {
                        state.Add(key + "[*]");
                        if (value is ILocalReferenceOperation local && _locals.OnlyValueOf(local.Local) is { } made)
                        {
                            AddAll(made, state);
                        }
                    }
                }
                else if (value is IInvocationOperation { TargetMethod.Name: "Concat" or "Append" or "Prepend" or "ToArray" or "ToList" or "Select" or "Cast" or "AsEnumerable" } call)
                {
                    foreach (var argument in call.Arguments)
                    {
                        AddAll(argument.Value, state);
                    }
                }

                break;
        }
    }

    private void MarkComplete(IOperation task, HashSet<string> state)
    {
        task = Strip(task);
        if (KeyOf(task) is { } key)
        {
            state.Add(key);
        }
        else if (task is IInvocationOperation { TargetMethod.Name: "WhenAll" })
        {
            AddCompleted(task, state);
        }

        if (task is ILocalReferenceOperation local && _locals.OnlyValueOf(local.Local) is { } value && Strip(value) is { } origin and not ILocalReferenceOperation)
        {
            if (origin is IInvocationOperation { TargetMethod.Name: "WhenAll" })
            {
                AddCompleted(origin, state);
            }
            else if (ExpressionKey.Of(origin) is { } source)
            {
                state.Add(source);
            }
        }
    }
}
