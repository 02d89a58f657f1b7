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

    private void Record(IOperation operation)
    {
        switch (operation)
        {
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
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } coalesce:
                Add(target.Local, coalesce.Value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when argument.Value.Unwrap() is ILocalReferenceOperation local:
                _unknown.Add(local.Local);
                break;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local }:
                _unknown.Add(local.Local);
                break;
            case IDeconstructionAssignmentOperation { Target: ITupleOperation tuple }:
                foreach (var element in tuple.Elements)
                {
                    if (element.Unwrap() is ILocalReferenceOperation local)
                    {
                        _unknown.Add(local.Local);
                    }
                }

                break;
            case IForEachLoopOperation loop:
                foreach (var local in loop.Locals)
                {
                    _elementOf[local] = loop.Collection.Unwrap();
                }

                break;
            case IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters }
                when CallAround(operation)?.Receiver() is { } receiver:
                _elementOf[parameters[0]] = receiver.Unwrap();
                break;
        }
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
