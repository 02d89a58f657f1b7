using System;
using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>Summaries of helpers of the same file, made while their caller is looked at, so that an editor shows what they do.</summary>
internal sealed class LiveHelpers(CompilationState state)
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodNode?> _known = new(SymbolEqualityComparer.Default);

    public MethodNode? Summarize(IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
    {
        if (_known.TryGetValue(method, out var known))
        {
            return known;
        }

        return _known[method] = Make(method, model, cancellation);
    }

    private MethodNode? Make(IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
    {
        if (method.DeclaringSyntaxReferences.Length != 1 || method.DeclaringSyntaxReferences[0].SyntaxTree != model.SyntaxTree || state.IsAnnotated(method))
        {
            return null;
        }

        var syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        if (syntax is Microsoft.CodeAnalysis.CSharp.Syntax.ArrowExpressionClauseSyntax { Parent: { } member })
        {
            syntax = member;
        }

        if (model.GetOperation(syntax, cancellation) is not IMethodBodyBaseOperation operation)
        {
            return null;
        }

        var body = new Body(state, method, [operation], o => Graph(o, cancellation)!, static _ => { }, cancellation);
        return BodyWalker.Summarize(body);
    }

    private static ControlFlowGraph? Graph(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
        _ => throw new ArgumentException("no graph", nameof(operation)),
    };
}
