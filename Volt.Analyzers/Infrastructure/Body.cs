using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Volt.Analyzers;

/// <summary>The executable code of one member, with what is worked out about it at most once.</summary>
internal sealed class Body
{
    private readonly Func<IOperation, ControlFlowGraph> _graph;
    private readonly Action<Diagnostic> _report;
    private HashSet<SyntaxNode>? _completed;
    private LocalFacts? _locals;

    public Body(
        CompilationState state,
        ISymbol owner,
        ImmutableArray<IOperation> blocks,
        Func<IOperation, ControlFlowGraph> graph,
        Action<Diagnostic> report,
        CancellationToken cancellation)
    {
        State = state;
        Owner = owner;
        Blocks = blocks.RemoveAll(static b => b.Kind == OperationKind.Attribute);
        if (Blocks.Length > 1)
        {
            // The body itself first, then what its parameters default to.
            Blocks = Blocks.Sort(static (a, b) => (a.Kind == OperationKind.ParameterInitializer).CompareTo(b.Kind == OperationKind.ParameterInitializer));
        }

        _graph = graph;
        _report = report;
        Cancellation = cancellation;
    }

    public CompilationState State { get; }

    public KnownSymbols Known => State.Known;

    public ISymbol Owner { get; }

    public ImmutableArray<IOperation> Blocks { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>What the locals of the body are assigned; built on first use.</summary>
    public LocalFacts Locals => _locals ??= new LocalFacts(Blocks);

    /// <summary>Whether some local or parameter of the body holds a task that can be awaited once, or the id of a task; known after the walk.</summary>
    public bool HoldsSingleUse { get; set; }

    public AnalyzerConfigOptions Options(SyntaxNode node) => State.Options.GetOptions(node.SyntaxTree);

    /// <summary>Whether the body is part of the static initialiser of a type, which it does not wait for.</summary>
    public bool IsInitializerOf(INamedTypeSymbol type) =>
        Owner is IMethodSymbol { MethodKind: MethodKind.StaticConstructor } or IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true }
        && KnownSymbols.Same(Owner.ContainingType, type);

    public void Report(Diagnostic diagnostic) => _report(diagnostic);

    /// <summary>The control-flow graph of each block of the body.</summary>
    public IEnumerable<ControlFlowGraph> Graphs()
    {
        foreach (var block in Blocks)
        {
            if (block.Kind is OperationKind.Block or OperationKind.FieldInitializer or OperationKind.PropertyInitializer
                or OperationKind.MethodBody or OperationKind.ConstructorBody)
            {
                ControlFlowGraph? graph = null;
                try
                {
                    graph = _graph(block);
                }
                catch (ArgumentException)
                {
                    // Half-typed code can have a root that no graph is made for.
                }

                if (graph is not null)
                {
                    yield return graph;
                }
            }
        }
    }

    /// <summary>Whether the wait at <paramref name="node"/> is on a task that is known to be complete there.</summary>
    public bool IsKnownComplete(SyntaxNode node)
    {
        if (_completed is null)
        {
            _completed = [];
            foreach (var graph in Graphs())
            {
                CompletedTaskFlow.Analyze(graph, Known, Locals, _completed, Cancellation);
            }
        }

        return _completed.Contains(node);
    }
}
