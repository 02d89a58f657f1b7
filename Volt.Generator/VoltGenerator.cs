using Microsoft.CodeAnalysis;
using Volt.Generator.Emit;
using Volt.Generator.Models;
using Volt.Generator.Pipeline;
using Volt.Generator.Scorecards;

namespace Volt.Generator;

/// <summary>
/// The pipeline: annotated methods are lowered to plans, the call graph decides what lies inline, and both are printed; calls become interceptors, apart from
/// that, because their locations move with every edit and lowered text does not.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class VoltGenerator : IIncrementalGenerator
{
    private readonly BodyCache _bodies = new();

    /// <summary>How many bodies this generator has lowered, for tests and benchmarks.</summary>
    internal int Lowered => _bodies.Lowered;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var annotated = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.Attribute, AnnotatedMethods.IsCandidate, _bodies.MethodOf)
            .Where(static method => method is not null);

        var methods = annotated
            .Select(static (method, _) => method!.Model)
            .Where(static method => method is not null)
            .Select(static (method, _) => method!)
            .WithTrackingName(TrackingNames.Methods);

        var layouts = methods
            .Select(static (method, _) => CallGraph.NodeOf(method))
            .Collect()
            .Select(static (nodes, _) => new CallGraph(nodes.ToEquatableArray()))
            .Select(static (graph, _) => graph.Decide())
            .WithTrackingName(TrackingNames.Graph);

        var outputs = methods
            .Combine(layouts)
            .Select(static (pair, _) => (Method: pair.Left, Layout: LayoutOf(pair.Left, pair.Right)))
            .WithTrackingName(TrackingNames.Outputs);

        context.RegisterSourceOutput(outputs, static (production, output) =>
        {
            foreach (var diagnostic in output.Method.Diagnostics) production.ReportDiagnostic(diagnostic.ToDiagnostic());
            production.AddSource(output.Method.HintName, MethodEmitter.Emit(output.Method, output.Layout));
        });

        // The whole compilation is looked at only for a project that asks for the report; for any other an edit ends here.
        var reported = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ScorecardReport.IsWanted(options)))
            .Select(static (pair, _) => pair.Right ? pair.Left : null);
        context.RegisterImplementationSourceOutput(outputs.Collect().Combine(reported), static (production, source) =>
        {
            if (source.Right is { } compilation) production.AddSource(ScorecardReport.HintName, ScorecardReport.Write(source.Left, compilation, production.CancellationToken));
        });

        var outer = context.SyntaxProvider
            .CreateSyntaxProvider(CallSites.IsCandidate, _bodies.CallOf)
            .Where(static site => site is not null)
            .Select(static (site, _) => site!);

        var calls = annotated
            .SelectMany(static (method, _) => method!.Calls)
            .Collect()
            .Combine(outer.Collect())
            .SelectMany(static (sites, _) => sites.Left.AddRange(sites.Right))
            .WithTrackingName(TrackingNames.CallSites)
            .Collect();

        context.RegisterSourceOutput(calls, static (production, sites) =>
        {
            foreach (var site in sites)
            {
                if (site.Problem is { } problem) production.ReportDiagnostic(problem.ToDiagnostic());
            }

            var intercepted = sites.Where(static site => site.Problem is null).ToList();
            if (intercepted.Count > 0) production.AddSource("Volt.Interceptors.g.cs", InterceptorEmitter.Emit(intercepted));
        });
    }

    private static MachineLayout LayoutOf(MethodModel method, EquatableArray<GraphDecision> decisions)
    {
        var (low, high) = (0, decisions.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(decisions[middle].Key, method.Key);
            if (order == 0) return decisions[middle].Layout;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        var none = (method.Plan?.Children ?? default).Select(static _ => false).ToEquatableArray();
        return new MachineLayout(none, none, method.HoldsPrivateTypes, IsPolledFirst: false);
    }
}
