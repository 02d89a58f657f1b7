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
internal sealed partial class CompletedTaskFlow
{
    private readonly KnownSymbols _known;
    private readonly LocalFacts _locals;
    private readonly HashSet<SyntaxNode> _complete;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<CaptureId, List<IOperation>> _captures = [];

    // What holds at every call of a local function seen so far; one dictionary for a body.
    private readonly Dictionary<IMethodSymbol, HashSet<string>> _calls;
    private ControlFlowGraph? _current;
    private bool _recording;

    private CompletedTaskFlow(
        KnownSymbols known, LocalFacts locals, HashSet<SyntaxNode> complete, Dictionary<IMethodSymbol, HashSet<string>> calls, CancellationToken cancellation)
    {
        _known = known;
        _locals = locals;
        _complete = complete;
        _calls = calls;
        _cancellation = cancellation;
    }

    /// <summary>Adds the syntax of every wait that is known not to wait to <paramref name="complete"/>.</summary>
    public static void Analyze(ControlFlowGraph graph, KnownSymbols known, LocalFacts locals, HashSet<SyntaxNode> complete, CancellationToken cancellation) =>
        new CompletedTaskFlow(known, locals, complete, new(SymbolEqualityComparer.Default), cancellation).Run(graph, []);

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
            HashSet<string> given = _locals.IsOnlyContinuation(local) ? ["P:" + local.Parameters[0].Name, "P:" + local.Parameters[0].Name + "[*]"]
                : _locals.IsOnlyCalledOutside(local) && _calls.TryGetValue(local, out var atCalls) ? atCalls
                : [];
            Nested().Run(graph.GetLocalFunctionControlFlowGraph(local, _cancellation), given);
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

        var isContinuation = LocalFacts.IsContinuation(lambda);
        foreach (var parameter in lambda.Symbol.Parameters)
        {
            if (isContinuation && parameter.Ordinal == 0
                || _locals.CollectionOf(parameter) is { } source && ElementsComplete(source, state))
            {
                entry.Add("P:" + parameter.Name);
                entry.Add("P:" + parameter.Name + "[*]");
            }
        }

        if (LocalFacts.AwaiterThatCalls(lambda) is { } awaiter)
        {
            MarkComplete(awaiter, entry);
        }

        Nested().Run(graph, entry);
    }

    private CompletedTaskFlow Nested() => new(_known, _locals, _complete, _calls, _cancellation);
}
