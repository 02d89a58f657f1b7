using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Volt.Analyzers.Rules;

/// <summary>A call that reaches something that blocks.</summary>
internal sealed class Volt1008Transitive : Rule
{
    public const string Id = "VOLT1008";

    /// <summary>Reported while the method is looked at, for a helper of the same type.</summary>
    public static readonly DiagnosticDescriptor Live = new(
        Id,
        "The call reaches something that blocks",
        "'{0}' blocks the thread: {1}",
        Category.Blocking,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What the call reaches in this compilation blocks the one thread. The message and the additional locations lead to it.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    /// <summary>Reported when the whole compilation is known.</summary>
    public static readonly DiagnosticDescriptor AtEnd = new(
        Id,
        "The call reaches something that blocks",
        "'{0}' blocks the thread: {1}",
        Category.Blocking,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What the call reaches in this compilation blocks the one thread. The message and the additional locations lead to it.",
        helpLinkUri: Category.HelpRoot + Id + ".md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Live, AtEnd];

    /// <summary>Reports the calls whose callee is a helper of the same type and file that blocks by itself.</summary>
    public static void CheckLive(IEnumerable<CallEdge> calls, Function function, SemanticModel? model)
    {
        foreach (var edge in calls)
        {
            if (edge is { Kind: CallKind.Direct, Callee: IMethodSymbol callee }
                && model is not null
                && KnownSymbols.Same(callee.ContainingType, function.Body.Owner.ContainingType?.OriginalDefinition)
                && function.State.Helpers.Summarize(callee, model, function.Body.Cancellation) is { } node
                && Blocks(node, edge) is { } use
                && function.State.Calls.Reported.TryAdd(edge.Node, true))
            {
                var path = new BlockingPath([callee], [use.Location], use.Member, use);
                function.Body.Report(Make(Live, edge, path));
            }
        }
    }

    /// <summary>Reports everything else that is known only at the end of the compilation.</summary>
    public static void CheckEnd(CompilationAnalysisContext context, CompilationState state)
    {
        if (state.Calls.VoltCalls.IsEmpty)
        {
            return;
        }

        var paths = new BlockingPaths(state, context.CancellationToken);
        var calls = state.Calls.VoltCalls.Select(static c => c.Edge).ToList();
        calls.Sort(static (a, b) => SourceOrder.Compare(a.Node, b.Node) is var order and not 0 ? order
            : string.CompareOrdinal(a.Callee.ToDisplayString(), b.Callee.ToDisplayString()) is var byName and not 0 ? byName
            : a.Kind.CompareTo(b.Kind));
        foreach (var edge in calls)
        {
            if (!state.Calls.Reported.ContainsKey(edge.Node) && paths.Find(edge) is { } path && state.Calls.Reported.TryAdd(edge.Node, true))
            {
                context.ReportDiagnostic(Make(AtEnd, edge, path));
            }
        }
    }

    private static BlockingUse? Blocks(MethodNode node, CallEdge edge) =>
        node.Own
        ?? (node.Conditional is { OnParameter: { Ordinal: < 64 } parameter } use && (edge.InMemory & (1UL << parameter.Ordinal)) != 0 ? null : node.Conditional);

    private static Diagnostic Make(DiagnosticDescriptor descriptor, CallEdge edge, BlockingPath path)
    {
        var properties = path.Use is { } use ? ImmutableDictionary<string, string?>.Empty.Add("Rule", use.Descriptor.Id) : ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(descriptor, edge.Node.GetLocation(), path.Places, properties, Called(path), path.ToString());
    }

    private static string Called(BlockingPath path) => path.Steps[0] switch
    {
        INamedTypeSymbol type => $"static {type.Name}()",
        var symbol => OperationFacts.MemberName(symbol),
    };
}
