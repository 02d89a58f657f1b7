using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>What each local of a body is assigned, over the whole body and regardless of order.</summary>
internal sealed class LocalFacts
{
    private readonly Dictionary<ISymbol, List<IOperation>> _values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _unknown = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _elementOf = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> _read = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _continuations = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _called = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _calledFromLocalFunctions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _delegates = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, IOperation> _awaitedByLoop = [];

    public LocalFacts(ImmutableArray<IOperation> blocks)
    {
        var stack = new Stack<IOperation>();
        foreach (var block in blocks)
        {
            stack.Push(block);
        }

        while (stack.Count > 0)
        {
            var operation = stack.Pop();
            Record(operation);
            foreach (var child in operation.ChildOperations)
            {
                stack.Push(child);
            }
        }
    }

    /// <summary>Every value a local is given, or <see langword="null"/> when not all of them are known.</summary>
    public IReadOnlyList<IOperation>? ValuesOf(ISymbol local) =>
        !_unknown.Contains(local) && _values.TryGetValue(local, out var values) ? values : null;

    /// <summary>The one value a local is ever given.</summary>
    public IOperation? OnlyValueOf(ISymbol local) => ValuesOf(local) is { Count: 1 } values ? values[0] : null;

    /// <summary>Whether a local is used anywhere other than as the target of an assignment.</summary>
    public bool IsRead(ISymbol local) => _read.Contains(local);

    /// <summary>The collection that a loop variable or a lambda's parameter takes its values from.</summary>
    public IOperation? CollectionOf(ISymbol variable) => _elementOf.TryGetValue(variable, out var collection) ? collection : null;

    /// <summary>Whether a local function is called only when the task that it is given is complete.</summary>
    public bool IsOnlyContinuation(IMethodSymbol function) =>
        function.Parameters.Length > 0 && _continuations.Contains(function) && !_called.Contains(function);

    /// <summary>Whether every call of a local function stands in the body around it or in a lambda, and it never becomes a delegate.</summary>
    public bool IsOnlyCalledOutside(IMethodSymbol function) => !_calledFromLocalFunctions.Contains(function) && !_delegates.Contains(function);

    /// <summary>The collection whose elements are all awaited when the loop with this condition (or, in a foreach, over this expression) ends.</summary>
    public IOperation? AwaitedByLoop(SyntaxNode condition) => _awaitedByLoop.TryGetValue(condition, out var collection) ? collection : null;

    /// <summary>Whether a function is given to <c>ContinueWith</c> or the like.</summary>
    public static bool IsContinuation(IOperation function) =>
        CallAround(function) is { TargetMethod.Name: "ContinueWith" or "ContinueWhenAll" or "ContinueWhenAny" };

    /// <summary>The awaiter whose <c>OnCompleted</c> is given the function.</summary>
    public static IOperation? AwaiterThatCalls(IOperation function) =>
        CallAround(function) is { TargetMethod.Name: "OnCompleted" or "UnsafeOnCompleted", Instance: { } awaiter } ? awaiter : null;

    private void Record(IOperation operation)
    {
        switch (operation)
        {
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function }:
                (IsContinuation(operation) ? _continuations : _called).Add(function);
                _delegates.Add(function);
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function }:
                _called.Add(function);
                if (IsInLocalFunction(operation))
                {
                    _calledFromLocalFunctions.Add(function);
                }

                break;
            case IForLoopOperation { Condition: { } condition } loop:
                if (AwaitedElement(loop.Body) is { } indexed)
                {
                    _awaitedByLoop[condition.Syntax] = indexed;
                }

                break;
            case ILocalReferenceOperation reference:
                if (!(operation.Parent is ISimpleAssignmentOperation { Target: { } assigned } && assigned == operation))
                {
                    _read.Add(reference.Local);
                }

                break;
            case IVariableDeclaratorOperation declarator:
                if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } initial)
                {
                    Add(declarator.Symbol, initial);
                }

                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                Add(target.Local, assignment.Value);
                break;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target }:
                _unknown.Add(target.Local);
                break;
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target }:
                _unknown.Add(target.Local);
                break;
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } coalesce:
                Add(target.Local, coalesce.Value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when argument.Value.Unwrap() is ILocalReferenceOperation local:
                _unknown.Add(local.Local);
                break;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local } when !IsInTuple(operation):
                _unknown.Add(local.Local);
                break;
            case IDeconstructionAssignmentOperation deconstruction when TupleOf(deconstruction.Target) is { } tuple:
                var values = deconstruction.Value.Unwrap() as ITupleOperation;
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    if (LocalOf(tuple.Elements[i]) is { } local)
                    {
                        if (values is not null && i < values.Elements.Length)
                        {
                            Add(local, values.Elements[i]);
                        }
                        else
                        {
                            _unknown.Add(local);
                        }
                    }
                }

                break;
            case IForEachLoopOperation loop:
                foreach (var local in loop.Locals)
                {
                    _elementOf[local] = loop.Collection.Unwrap();
                }

                if (AwaitedVariable(loop.Body, loop.Locals))
                {
                    _awaitedByLoop[loop.Collection.Syntax] = loop.Collection.Unwrap();
                }

                break;
            case IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters }
                when CallAround(operation)?.Receiver() is { } receiver:
                _elementOf[parameters[0]] = receiver.Unwrap();
                for (var i = 1; i < parameters.Length; i++)
                {
                    // As in Aggregate(seed, (sum, t) => ...) and Sort((x, y) => ...).
                    if (SymbolEqualityComparer.Default.Equals(parameters[i].Type, ElementTypeOf(receiver.Type)))
                    {
                        _elementOf[parameters[i]] = receiver.Unwrap();
                    }
                }

                break;
        }
    }

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };

    private static bool IsInLocalFunction(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static ITupleOperation? TupleOf(IOperation target) =>
        target as ITupleOperation ?? (target as IDeclarationExpressionOperation)?.Expression as ITupleOperation;

    private static ILocalSymbol? LocalOf(IOperation element) => element.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local } => local.Local,
        _ => null,
    };

    private static bool IsInTuple(IOperation operation) => operation.Parent is ITupleOperation { Parent: IDeconstructionAssignmentOperation };

    /// <summary>Whether each turn of a loop awaits the loop's own variable, whatever else it does.</summary>
    private static bool AwaitedVariable(IOperation body, ImmutableArray<ILocalSymbol> variables)
    {
        foreach (var awaited in SurelyAwaited(body))
        {
            if (awaited is ILocalReferenceOperation local && variables.Contains(local.Local, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The collection of which each turn of a loop awaits an element.</summary>
    private static IOperation? AwaitedElement(IOperation body)
    {
        foreach (var awaited in SurelyAwaited(body))
        {
            switch (awaited)
            {
                case IArrayElementReferenceOperation { Indices: { Length: 1 } indices } element when indices[0].Unwrap() is ILocalReferenceOperation:
                    return element.ArrayReference.Unwrap();
                case IPropertyReferenceOperation { Instance: { } list, Arguments: { Length: 1 } arguments } when arguments[0].Value.Unwrap() is ILocalReferenceOperation:
                    return list.Unwrap();
            }
        }

        return null;
    }

    /// <summary>What the statements of a loop await in each turn: before any branch, and not only on a condition.</summary>
    private static IEnumerable<IOperation> SurelyAwaited(IOperation body)
    {
        ImmutableArray<IOperation> statements = body is IBlockOperation block ? block.Operations : [body];
        foreach (var statement in statements)
        {
            if (statement is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation))
            {
                yield break;
            }

            foreach (var operation in statement.Descendants())
            {
                if (operation is IAwaitOperation await && !IsConditional(await, statement))
                {
                    yield return await.Operation.Unwrap() is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured }
                        ? configured.Unwrap()
                        : await.Operation.Unwrap();
                }
            }
        }
    }

    private static bool IsConditional(IOperation operation, IOperation statement)
    {
        for (var parent = operation.Parent; parent is not null && parent != statement; parent = parent.Parent)
        {
            if (parent is IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionOperation or IAnonymousFunctionOperation
                or ICoalesceAssignmentOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
            {
                return true;
            }
        }

        return false;
    }

    private static IInvocationOperation? CallAround(IOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation argument ? argument.Parent as IInvocationOperation : null;
    }

    private void Add(ISymbol local, IOperation value)
    {
        if (!_values.TryGetValue(local, out var list))
        {
            _values[local] = list = [];
        }

        list.Add(value);
    }
}
