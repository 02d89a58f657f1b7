using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>Whether a value is a task that is complete, or a collection of such tasks, given the facts that hold.</summary>
internal sealed partial class CompletedTaskFlow
{
    private bool IsComplete(IOperation operation, HashSet<string> state)
    {
        operation = Strip(operation);
        if (KeyOf(operation) is { } key && state.Contains(key))
        {
            return true;
        }

        switch (operation)
        {
            case IFlowCaptureReferenceOperation capture:
                return _captures.TryGetValue(capture.Id, out var captured) && captured.TrueForAll(v => IsComplete(v, state));
            case ILocalReferenceOperation local:
                if (_locals.CollectionOf(local.Local) is { } collection && ElementsComplete(collection, state))
                {
                    return true;
                }

                // The awaiter of a task that is complete, or a task made from it.
                return _locals.OnlyValueOf(local.Local) is { } value
                    && value.Unwrap() is IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "ConfigureAwait" or "AsTask" or "Preserve" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Find" }
                    && IsComplete(value, state);
            case IArrayElementReferenceOperation element:
                return ElementsComplete(element.ArrayReference, state);
            case IPropertyReferenceOperation { Arguments.Length: > 0, Instance: { } instance }:
                return ElementsComplete(instance, state);
            case IPropertyReferenceOperation { Property: { IsStatic: true, Name: "CompletedTask" } property }:
                return _known.IsTaskLike(property.Type);
            case IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromResult" or "FromException" or "FromCanceled" } made }:
                return _known.IsTaskLike(made.ReturnType);
            case IInvocationOperation { TargetMethod.Name: "WhenAll" } all:
                return all.Arguments.Length > 0 && all.Arguments.All(a => AllComplete(a.Value, state));
            case IInvocationOperation { TargetMethod.Name: "First" or "Last" or "Single" or "ElementAt" or "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" or "Find" } element
                when element.Receiver() is { } receiver:
                return CompletionFilter.Is(element) || ElementsComplete(receiver, state);
            case IObjectCreationOperation creation when _known.IsValueTask(creation.Type):
                return creation.Arguments.Length == 0
                    || creation.Arguments.Length == 1 && creation.Constructor?.Parameters[0].Type is { } type && !_known.IsTask(type);
            case IDefaultValueOperation made:
                return _known.IsValueTask(made.Type) || _known.IsVoltTask(made.Type);
            case IAwaitOperation await:
                return IsAwaitedWinner(await);
            case IMemberReferenceOperation { Instance: { } pair } when ElementOf(pair) is { } pairs:
                // The task in a tuple or pair of a collection whose tasks were all awaited.
                return ElementsComplete(pairs, state);
            case IFieldReferenceOperation { Field.IsReadOnly: true } field:
                return OperationFacts.InitialValue(field, Model(field), _cancellation) is { } initial && Strip(initial) is not IFieldReferenceOperation && IsComplete(initial, []);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return IsComplete(conditional.WhenTrue, state) && IsComplete(whenFalse, state);
            default:
                return false;
        }
    }

    /// <summary>The key of a variable, or of an element of a collection at an index that is a variable or constant.</summary>
    private static string? KeyOf(IOperation operation)
    {
        operation = operation.Unwrap();
        var (collection, index) = operation switch
        {
            IArrayElementReferenceOperation { Indices: { Length: 1 } indices } element => (element.ArrayReference, indices[0]),
            IPropertyReferenceOperation { Instance: { } list, Arguments: { Length: 1 } arguments } => (list, arguments[0].Value),
            _ => (null, null),
        };
        return collection is null || index is null
            ? ExpressionKey.Of(operation)
            : ExpressionKey.Of(collection) is { } owner && (index.ConstantValue is { HasValue: true, Value: { } value } ? value.ToString() : ExpressionKey.Of(index)) is { } place
                ? owner + "[" + place + "]"
                : null;
    }

    private bool ElementsComplete(IOperation collection, HashSet<string> state)
    {
        collection = collection.Unwrap();
        if (collection is IFlowCaptureReferenceOperation capture && Captured(capture) is { } captured)
        {
            collection = captured.Unwrap();
        }

        if (ExpressionKey.Of(collection) is { } key && (state.Contains(key + "[*]") || state.Contains(key + ".Values[*]")))
        {
            return true;
        }

        switch (collection)
        {
            case IInvocationOperation { TargetMethod.Name: "WhenEach" }:
                return true;
            case IInvocationOperation { TargetMethod.Name: "Where" or "TakeWhile" or "FindAll" } filter when CompletionFilter.Is(filter):
                return true;
            case IInvocationOperation { TargetMethod.Name: "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "Skip" or "Take" or "Reverse" or "AsEnumerable" or "ToList" or "ToArray" or "Cast" or "OfType" or "Distinct" } call
                when call.Receiver() is { } receiver:
                return ElementsComplete(receiver, state);
            case IArrayCreationOperation { Initializer: not null } or ICollectionExpressionOperation:
                return AllComplete(collection, state);
            default:
                return false;
        }
    }

    private bool AllComplete(IOperation value, HashSet<string> state)
    {
        value = value.Unwrap();
        return value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Length > 0 && initializer.ElementValues.All(e => IsComplete(e, state)),
            ICollectionExpressionOperation collection => collection.Elements.Length > 0 && collection.Elements.All(e => IsComplete(e, state)),
            _ when _known.IsTaskLike(value.Type) => IsComplete(value, state),
            _ => ElementsComplete(value, state),
        };
    }

    private bool IsAwaitedWinner(IAwaitOperation await)
    {
        var awaited = Strip(await.Operation);
        if (awaited is ILocalReferenceOperation local && _locals.OnlyValueOf(local.Local) is { } value)
        {
            awaited = Strip(value);
        }

        return awaited is IInvocationOperation { TargetMethod: { Name: "WhenAny" } method } && _known.IsTaskLike(KnownSymbols.ResultOf(method.ReturnType));
    }

    /// <summary>The collection that a loop variable or a lambda's parameter goes over.</summary>
    private IOperation? ElementOf(IOperation variable) => Strip(variable) switch
    {
        ILocalReferenceOperation local => _locals.CollectionOf(local.Local),
        IParameterReferenceOperation parameter => _locals.CollectionOf(parameter.Parameter),
        _ => null,
    };

    /// <summary>The task behind <c>ConfigureAwait</c>, <c>AsTask</c>, an awaiter and the like.</summary>
    private IOperation Strip(IOperation operation)
    {
        while (true)
        {
            operation = operation.Unwrap().ResolveConditional();
            switch (operation)
            {
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "AsValueTask" or "Preserve" or "GetAwaiter" or "WaitAsync" or "AsTaskResult" or "WithTimeout" } call
                    when call.Receiver() is { } receiver:
                    operation = receiver;
                    break;
                case IObjectCreationOperation { Arguments.Length: 1 } creation when _known.IsValueTask(creation.Type) && _known.IsTask(creation.Arguments[0].Value.Type):
                    operation = creation.Arguments[0].Value;
                    break;
                case IFlowCaptureReferenceOperation capture when Captured(capture) is { } value:
                    operation = value;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The one value that a capture holds; the default that <c>?.</c> leaves where there is nothing does not count.</summary>
    private IOperation? Captured(IFlowCaptureReferenceOperation capture)
    {
        if (!_captures.TryGetValue(capture.Id, out var values))
        {
            return null;
        }

        var real = values.FindAll(static v => v.Unwrap() is not IDefaultValueOperation);
        return real.Count == 1 ? real[0] : null;
    }

    private SemanticModel? Model(IOperation operation) => operation.SemanticModel ?? _current?.OriginalOperation.SemanticModel;
}
