using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Volt.Analyzers.Rules;

namespace Volt.Analyzers;

/// <summary>
/// The one analyzer of Volt. It resolves the symbols once for a compilation and walks each body once; the rules themselves, a
/// file each, are in <c>Rules</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VoltAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.Instance.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (KnownSymbols.TryCreate(context.Compilation) is not { } known)
        {
            return;
        }

        var state = new CompilationState(known, context.Options, RuleCatalog.Instance);
        context.RegisterSymbolAction(c => CheckMethod(c, state), SymbolKind.Method);
        context.RegisterSymbolAction(c => state.AddType((INamedTypeSymbol)c.Symbol), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(c => Volt1008Transitive.CheckEnd(c, state));
        context.RegisterOperationBlockAction(c => CheckBody(c, state));
    }

    private static void CheckMethod(SymbolAnalysisContext context, CompilationState state)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (!state.IsAnnotated(method) || state.Known.FindAnnotation(method) is not { } annotation)
        {
            return;
        }

        var declaration = new DeclarationContext(state.Known, context.ReportDiagnostic, context.CancellationToken);
        foreach (var rule in state.Rules.Methods)
        {
            rule.Check(method, annotation, declaration);
        }
    }

    private static void CheckBody(OperationBlockAnalysisContext context, CompilationState state) =>
        BodyWalker.Walk(new Body(
            state, context.OwningSymbol, context.OperationBlocks, context.GetControlFlowGraph, context.ReportDiagnostic, context.CancellationToken));
}
