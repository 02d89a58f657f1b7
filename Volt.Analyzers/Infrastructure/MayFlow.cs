using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Volt.Analyzers;

/// <summary>
/// A forward may-analysis over a control-flow graph: a fact holds at a place when it holds on some way there. Facts are strings;
/// what an operation does to them is up to the rule.
/// </summary>
internal abstract class MayFlow(CancellationToken cancellation)
{
    private ControlFlowGraph? _graph;

    /// <summary>Whether this is the last pass, over states that no longer change: only now may be reported.</summary>
    protected bool IsFinal { get; private set; }

    /// <summary>Changes the facts as <paramref name="operation"/> does; its operands were seen before.</summary>
    protected abstract void Apply(IOperation operation, HashSet<string> state);

    /// <summary>Changes the facts on the way on which <paramref name="condition"/> is as it <paramref name="holds"/>.</summary>
    protected virtual void Assume(IOperation condition, bool holds, HashSet<string> state)
    {
    }

    public void Run(ControlFlowGraph graph)
    {
        var blocks = graph.Blocks;
        var states = new HashSet<string>?[blocks.Length];
        states[0] = [];
        var work = new Queue<int>();
        work.Enqueue(0);
        while (work.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var index = work.Dequeue();
            var state = new HashSet<string>(states[index]!);
            Execute(blocks[index], state, index, states, work, graph);
            Flow(blocks[index].FallThroughSuccessor, Branch(blocks[index], state, fallThrough: true), states, work);
            Flow(blocks[index].ConditionalSuccessor, Branch(blocks[index], state, fallThrough: false), states, work);
        }

        IsFinal = true;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (states[i] is { } state)
            {
                Execute(blocks[i], [.. state], i, states, null, graph);
            }
        }

        IsFinal = false;
    }

    /// <summary>The facts on one way out of a block.</summary>
    private HashSet<string> Branch(BasicBlock block, HashSet<string> state, bool fallThrough)
    {
        if (state.Count == 0 || block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
        {
            return state;
        }

        var result = new HashSet<string>(state);
        Assume(condition, block.ConditionKind == ControlFlowConditionKind.WhenTrue ? !fallThrough : fallThrough, result);
        return result;
    }

    private void Flow(ControlFlowBranch? branch, HashSet<string> state, HashSet<string>?[] states, Queue<int> work)
    {
        if (branch is null)
        {
            return;
        }

        // A branch out of a try runs its finally first; what that releases is released at the target.
        var leaving = state;
        foreach (var region in branch.FinallyRegions)
        {
            leaving = new HashSet<string>(leaving);
            Through(region, leaving);
        }

        if (branch.Destination is { } destination)
        {
            Merge(destination.Ordinal, leaving, states, work);
        }
    }

    private void Through(ControlFlowRegion region, HashSet<string> state)
    {
        if (_graph is null)
        {
            return;
        }

        var isFinal = IsFinal;
        IsFinal = false;
        for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            foreach (var operation in _graph.Blocks[i].Operations)
            {
                Evaluate(operation, state);
            }
        }

        IsFinal = isFinal;
    }

    private void Execute(BasicBlock block, HashSet<string> state, int index, HashSet<string>?[] states, Queue<int>? work, ControlFlowGraph graph)
    {
        _graph = graph;
        foreach (var operation in block.Operations)
        {
            Evaluate(operation, state);
            ToHandlers(block, state, states, work);
        }

        if (block.BranchValue is { } value)
        {
            Evaluate(value, state);
        }

        ToHandlers(block, state, states, work);
    }

    /// <summary>An exception may leave a try from anywhere in it.</summary>
    private static void ToHandlers(BasicBlock block, HashSet<string> state, HashSet<string>?[] states, Queue<int>? work)
    {
        if (work is null)
        {
            return;
        }

        // The graph of a lambda lies in a region of the graph around it, whose blocks have other numbers.
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try && region.EnclosingRegion is { } whole)
            {
                foreach (var handler in whole.NestedRegions)
                {
                    if (handler != region)
                    {
                        Merge(handler.FirstBlockOrdinal, state, states, work);
                    }
                }
            }
        }
    }

    private void Evaluate(IOperation root, HashSet<string> state)
    {
        var stack = new Stack<(IOperation Operation, bool Done)>();
        stack.Push((root, false));
        while (stack.Count > 0)
        {
            var (operation, done) = stack.Pop();
            if (done)
            {
                Apply(operation, state);
                continue;
            }

            if (operation is IFlowAnonymousFunctionOperation)
            {
                continue;
            }

            stack.Push((operation, true));
            foreach (var child in operation.ChildOperations.Reverse())
            {
                stack.Push((child, false));
            }
        }
    }

    private static void Merge(int target, HashSet<string> state, HashSet<string>?[] states, Queue<int> work)
    {
        if (states[target] is { } old)
        {
            var before = old.Count;
            old.UnionWith(state);
            if (old.Count == before)
            {
                return;
            }
        }
        else
        {
            states[target] = [.. state];
        }

        work.Enqueue(target);
    }
}
