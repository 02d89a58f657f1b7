using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>A method, accessor, initialiser, lambda or local function whose operations are being looked at.</summary>
internal sealed class Function
{
    public Function(Body body, Function? parent, IMethodSymbol? symbol, IOperation root, MethodNode node)
    {
        Body = body;
        Parent = parent;
        Symbol = symbol;
        Root = root;
        Node = node;
        IsAnnotated = symbol is not null && body.State.IsAnnotated(symbol);
        IsVolt = IsAnnotated
            || parent is { IsVolt: true }
            || symbol is { IsAsync: true } && body.Known.IsVoltTask(symbol.ReturnType);
    }

    public Body Body { get; }

    public Function? Parent { get; }

    /// <summary>The function's symbol; <see langword="null"/> for a field or property initialiser.</summary>
    public IMethodSymbol? Symbol { get; }

    public IOperation Root { get; }

    /// <summary>The summary that this function's operations go into.</summary>
    public MethodNode Node { get; }

    public bool IsAnnotated { get; }

    /// <summary>Whether the code runs as part of a Volt task: annotated, nested in such a method, or async with a Volt task as its result.</summary>
    public bool IsVolt { get; }

    public bool IsAsync => Symbol is { IsAsync: true };

    /// <summary>Every await of the function, in source order, without those of nested functions.</summary>
    public List<IOperation> Awaits { get; } = [];

    /// <summary>Every loop of the function, in source order, without those of nested functions.</summary>
    public List<IOperation> Loops { get; } = [];

    /// <summary>Every jump of the function to a label of its own, in source order, without those of nested functions.</summary>
    public List<IBranchOperation> Jumps { get; } = [];

    /// <summary>The control-flow graph of this function alone.</summary>
    public IEnumerable<ControlFlowGraph> Graphs()
    {
        foreach (var graph in Body.Graphs())
        {
            foreach (var own in GraphFinder.Find(graph, Symbol, isRoot: Parent is null, Body.Cancellation))
            {
                yield return own;
            }
        }
    }

    public KnownSymbols Known => Body.Known;

    public CompilationState State => Body.State;

    public void Report(DiagnosticDescriptor descriptor, Location location, params object?[] arguments) =>
        Body.Report(Diagnostic.Create(descriptor, location, arguments));
}
