using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>
/// Finds the waits that cannot wait: the task is known to be complete there, because it was awaited, looked at with
/// <c>IsCompleted</c>, comes out of <c>WhenAny</c>, and so on. A forward must-analysis over the control-flow graph; a fact is
/// the key of an expression (<c>t</c>, <c>this._t</c>, <c>tcs.Task</c>), and <c>key[*]</c> stands for all elements of a collection.
/// </summary>
internal sealed class CompletedTaskFlow
{
    private readonly KnownSymbols _known;
    private readonly LocalFacts _locals;
    private readonly HashSet<SyntaxNode> _complete;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<CaptureId, List<IOperation>> _captures = [];
    private ControlFlowGraph? _current;
    private bool _recording;

    private CompletedTaskFlow(KnownSymbols known, LocalFacts locals, HashSet<SyntaxNode> complete, CancellationToken cancellation)
    {
        _known = known;
        _locals = locals;
        _complete = complete;
        _cancellation = cancellation;
    }

    /// <summary>Adds the syntax of every wait that is known not to wait to <paramref name="complete"/>.</summary>
    public static void Analyze(ControlFlowGraph graph, KnownSymbols known, LocalFacts locals, HashSet<SyntaxNode> complete, CancellationToken cancellation) =>
        new CompletedTaskFlow(known, locals, complete, cancellation).Run(graph, []);

    /// <summary>The key of an expression that always denotes the same task while it is not assigned.</summary>
    public static string? KeyOf(IOperation? operation)
    {
        switch (operation?.Unwrap().ResolveConditional())
        {
            case ILocalReferenceOperation local:
                return "L:" + local.Local.Name;
            case IParameterReferenceOperation parameter:
                return "P:" + parameter.Parameter.Name;
            case IInstanceReferenceOperation:
                return "this";
            case IFieldReferenceOperation field:
                return field.Instance is null ? "S:" + field.Field.ContainingType?.Name + "." + field.Field.Name : Member(field.Instance, field.Field.Name);
            case IPropertyReferenceOperation { Arguments.Length: 0 } property:
                return property.Instance is null
                    ? "S:" + property.Property.ContainingType?.Name + "." + property.Property.Name
                    : Member(property.Instance, property.Property.Name);
            case IAwaitOperation or null:
                return null;
            default:
                return null;
        }

        static string? Member(IOperation instance, string name) => KeyOf(instance) is { } key ? key + "." + name : null;
    }

    private void Run(ControlFlowGraph graph, HashSet<string> entry)
    {
        _current = graph;
        var blocks = graph.Blocks;
        foreach (var block in blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture)
                {
                    if (!_captures.TryGetValue(capture.Id, out var values))
                    {
                        _captures[capture.Id] = values = [];
                    }

                    values.Add(capture.Value);
                }
            }
        }

        var states = new HashSet<string>?[blocks.Length];
        var seeds = new HashSet<string>?[blocks.Length];
        states[0] = entry;
        var work = new Queue<int>();
        var queued = new bool[blocks.Length];
        work.Enqueue(0);
        queued[0] = true;
        foreach (var (handler, tried) in Handlers(graph))
        {
            // What a try begins by awaiting is complete in its handlers too, whether the await threw or not.
            seeds[handler] = AwaitedIn(graph, tried);
        }

        while (work.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            var index = work.Dequeue();
            queued[index] = false;
            var block = blocks[index];
            var state = new HashSet<string>(states[index] ?? []);
            Execute(block, state);
            Flow(block.FallThroughSuccessor, Condition(block, state, fallThrough: true));
            Flow(block.ConditionalSuccessor, Condition(block, state, fallThrough: false));
            foreach (var (handler, tried) in Handlers(graph))
            {
                if (tried.FirstBlockOrdinal == index)
                {
                    var start = new HashSet<string>(states[index] ?? []);
                    start.UnionWith(seeds[handler] ?? []);
                    Merge(handler, start);
                }
            }
        }

        _recording = true;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (states[i] is { } state)
            {
                Execute(blocks[i], [.. state]);
            }
        }

        _recording = false;
        foreach (var local in graph.LocalFunctions)
        {
            HashSet<string> given = _locals.IsOnlyContinuation(local) ? ["P:" + local.Parameters[0].Name, "P:" + local.Parameters[0].Name + "[*]"] : [];
            new CompletedTaskFlow(_known, _locals, _complete, _cancellation).Run(graph.GetLocalFunctionControlFlowGraph(local, _cancellation), given);
        }

        void Flow(ControlFlowBranch? branch, HashSet<string> state)
        {
            if (branch?.Destination is { } destination)
            {
                Merge(destination.Ordinal, state);
            }
        }

        void Merge(int target, HashSet<string> state)
        {
            if (states[target] is { } old)
            {
                var before = old.Count;
                old.IntersectWith(state);
                if (old.Count == before)
                {
                    return;
                }
            }
            else
            {
                states[target] = [.. state];
            }

            if (!queued[target])
            {
                queued[target] = true;
                work.Enqueue(target);
            }
        }
    }

    private static IEnumerable<(int Handler, ControlFlowRegion Tried)> Handlers(ControlFlowGraph graph)
    {
        var stack = new Stack<ControlFlowRegion>();
        stack.Push(graph.Root);
        while (stack.Count > 0)
        {
            var region = stack.Pop();
            foreach (var nested in region.NestedRegions)
            {
                stack.Push(nested);
            }

            if (region.Kind is ControlFlowRegionKind.TryAndCatch or ControlFlowRegionKind.TryAndFinally)
            {
                var tried = region.NestedRegions.FirstOrDefault(r => r.Kind == ControlFlowRegionKind.Try);
                if (tried is not null)
                {
                    foreach (var handler in region.NestedRegions)
                    {
                        if (handler != tried)
                        {
                            yield return (handler.FirstBlockOrdinal, tried);
                        }
                    }
                }
            }
        }
    }

    private HashSet<string> AwaitedIn(ControlFlowGraph graph, ControlFlowRegion region)
    {
        var state = new HashSet<string>();
        for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            var block = graph.Blocks[i];
            foreach (var await in block.Operations.Append(block.BranchValue).SelectMany(static o => o is null ? [] : o.DescendantsAndSelf().OfType<IAwaitOperation>()))
            {
                AddCompleted(await.Operation, state);
            }

            // Behind a branch an await is not sure to be reached.
            if (block.ConditionalSuccessor is not null)
            {
                break;
            }
        }

        return state;
    }

    private void Execute(BasicBlock block, HashSet<string> state)
    {
        foreach (var operation in block.Operations)
        {
            Evaluate(operation, state);
        }

        if (block.BranchValue is { } value)
        {
            Evaluate(value, state);
        }
    }

    /// <summary>Walks one statement in order of evaluation.</summary>
    private void Evaluate(IOperation root, HashSet<string> state)
    {
        var stack = new Stack<(IOperation Operation, bool Done)>();
        stack.Push((root, false));
        while (stack.Count > 0)
        {
            var (operation, done) = stack.Pop();
            if (!done)
            {
                if (operation is IFlowAnonymousFunctionOperation lambda)
                {
                    Enter(lambda, state);
                    continue;
                }

                stack.Push((operation, true));
                foreach (var child in operation.ChildOperations.Reverse())
                {
                    stack.Push((child, false));
                }

                continue;
            }

            Apply(operation, state);
        }
    }

    private void Enter(IFlowAnonymousFunctionOperation lambda, HashSet<string> state)
    {
        if (!_recording)
        {
            return;
        }

        if (_current is null)
        {
            return;
        }

        var graph = _current.GetAnonymousFunctionControlFlowGraph(lambda, _cancellation);
        var entry = new HashSet<string>(state);
        foreach (var parameter in lambda.Symbol.Parameters)
        {
            entry.Remove("P:" + parameter.Name);
        }

        if (lambda.Symbol.Parameters.Length > 0)
        {
            var parameter = lambda.Symbol.Parameters[0];
            if (LocalFacts.IsContinuation(lambda)
                || _locals.CollectionOf(parameter) is { } source && ElementsComplete(source, state))
            {
                entry.Add("P:" + parameter.Name);
                entry.Add("P:" + parameter.Name + "[*]");
            }
        }

        new CompletedTaskFlow(_known, _locals, _complete, _cancellation).Run(graph, entry);
    }

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
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Kill(KeyOf(argument.Value), state);
                break;
            case IInvocationOperation { TargetMethod.Name: "SetResult" or "SetException" or "SetCanceled" or "TrySetResult" or "TrySetException" or "TrySetCanceled" } call when KeyOf(call.Instance) is { } source:
                state.Add(source + ".Task");
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
            state.RemoveWhere(k => k == key || k.StartsWith(key + ".", System.StringComparison.Ordinal) || k == key + "[*]");
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
                if (KeyOf(value) is { } key)
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

    private bool IsComplete(IOperation operation, HashSet<string> state)
    {
        operation = Strip(operation);
        if (KeyOf(operation) is { } key)
        {
            if (state.Contains(key))
            {
                return true;
            }
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
                    && value.Unwrap() is IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "ConfigureAwait" or "AsTask" or "Preserve" }
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
            case IInvocationOperation { TargetMethod.Name: "First" or "Last" or "Single" or "ElementAt" } element when element.Receiver() is { } receiver:
                return ElementsComplete(receiver, state);
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
                return FieldValue(field) is { } initial && Strip(initial) is not IFieldReferenceOperation && IsComplete(initial, []);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return IsComplete(conditional.WhenTrue, state) && IsComplete(whenFalse, state);
            default:
                return false;
        }
    }

    /// <summary>The collection that a loop variable or a lambda's parameter goes over.</summary>
    private IOperation? ElementOf(IOperation variable) => Strip(variable) switch
    {
        ILocalReferenceOperation local => _locals.CollectionOf(local.Local),
        IParameterReferenceOperation parameter => _locals.CollectionOf(parameter.Parameter),
        _ => null,
    };

    private bool IsAwaitedWinner(IAwaitOperation await)
    {
        var awaited = Strip(await.Operation);
        if (awaited is ILocalReferenceOperation local && _locals.OnlyValueOf(local.Local) is { } value)
        {
            awaited = Strip(value);
        }

        return awaited is IInvocationOperation { TargetMethod: { Name: "WhenAny" } method } && _known.IsTaskLike(KnownSymbols.ResultOf(method.ReturnType));
    }

    private IOperation? FieldValue(IFieldReferenceOperation reference)
    {
        foreach (var declaration in reference.Field.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == reference.Syntax.SyntaxTree
                && declaration.GetSyntax(_cancellation) is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                return Model(reference)?.GetOperation(value, _cancellation);
            }
        }

        return null;
    }

    private SemanticModel? Model(IOperation operation) => operation.SemanticModel ?? _current?.OriginalOperation.SemanticModel;

    private bool ElementsComplete(IOperation collection, HashSet<string> state)
    {
        collection = collection.Unwrap();
        if (collection is IFlowCaptureReferenceOperation capture && Captured(capture) is { } captured)
        {
            collection = captured.Unwrap();
        }

        if (KeyOf(collection) is { } key && (state.Contains(key + "[*]") || state.Contains(key + ".Values[*]")))
        {
            return true;
        }

        switch (collection)
        {
            case IInvocationOperation { TargetMethod.Name: "WhenEach" }:
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
        if (!holds && _locals.AwaitedByLoop(condition.Syntax) is { } collection && KeyOf(collection) is { } key)
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
            case IInvocationOperation { TargetMethod.Name: "All" } all when holds && all.Receiver() is { } tasks && ChecksCompletion(all):
                if (KeyOf(tasks) is { } allKey)
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

    private static bool ChecksCompletion(IInvocationOperation call) =>
        call.Arguments.Any(a => a.Descendants().Any(d => d is IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" })
            || a.Syntax.ToString().Contains("IsCompleted"));

    private void AssumeEqual(IOperation left, IOperation right, HashSet<string> state)
    {
        left = Strip(left);
        right = Strip(right);
        if (left is IPropertyReferenceOperation { Property.Name: "Status", Instance: { } task } && IsFinalStatus(right))
        {
            MarkComplete(task, state);
        }
        else if (_known.IsTaskLike(left.Type) && IsComplete(left, state) && KeyOf(right) is { } key)
        {
            state.Add(key);
        }
    }

    private static bool? BoolOf(IOperation operation) => operation.Unwrap().ConstantValue is { HasValue: true, Value: bool value } ? value : null;

    private static bool IsFinalStatus(IOperation value) =>
        value.Unwrap() is IFieldReferenceOperation { Field.Name: "RanToCompletion" or "Faulted" or "Canceled" or "Succeeded" or "Completed" or "Aborted" };

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

    private static bool AllFinal(IPatternOperation pattern) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => AllFinal(either.LeftPattern) && AllFinal(either.RightPattern),
        IConstantPatternOperation constant => IsFinalStatus(constant.Value),
        _ => false,
    };

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
            else if (KeyOf(origin) is { } source)
            {
                state.Add(source);
            }
        }
    }
}
