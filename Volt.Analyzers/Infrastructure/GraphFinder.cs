using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>Finds the control-flow graph of a nested function in that of the body around it.</summary>
internal static class GraphFinder
{
    /// <summary>All graphs of a body: its own, and those of its lambdas and local functions.</summary>
    public static IEnumerable<(ControlFlowGraph Graph, IMethodSymbol? Symbol)> All(ControlFlowGraph root, CancellationToken cancellation)
    {
        var stack = new Stack<(ControlFlowGraph Graph, IMethodSymbol? Symbol)>();
        stack.Push((root, null));
        while (stack.Count > 0)
        {
            var (graph, symbol) = stack.Pop();
            yield return (graph, symbol);
            foreach (var local in graph.LocalFunctions)
            {
                stack.Push((graph.GetLocalFunctionControlFlowGraph(local, cancellation), local));
            }

            foreach (var block in graph.Blocks)
            {
                foreach (var operation in block.Operations)
                {
                    PushLambdas(operation, graph, stack, cancellation);
                }

                if (block.BranchValue is { } value)
                {
                    PushLambdas(value, graph, stack, cancellation);
                }
            }
        }
    }

    public static IEnumerable<ControlFlowGraph> Find(ControlFlowGraph root, IMethodSymbol? function, bool isRoot, CancellationToken cancellation)
    {
        if (isRoot)
        {
            yield return root;
            yield break;
        }

        foreach (var (graph, symbol) in All(root, cancellation))
        {
            if (KnownSymbols.Same(symbol, function))
            {
                yield return graph;
            }
        }
    }

    private static void PushLambdas(
        IOperation operation, ControlFlowGraph graph, Stack<(ControlFlowGraph Graph, IMethodSymbol? Symbol)> stack, CancellationToken cancellation)
    {
        foreach (var inner in operation.DescendantsAndSelf())
        {
            if (inner is IFlowAnonymousFunctionOperation lambda)
            {
                stack.Push((graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), lambda.Symbol));
            }
        }
    }
}
