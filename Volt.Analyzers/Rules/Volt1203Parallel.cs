using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>Data parallelism, which on one thread runs inline and blocks.</summary>
internal sealed class Volt1203Parallel : TableRule
{
    public const string Id = "VOLT1203";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not use Parallel or PLINQ",
        "'{0}' spreads work over threads and waits for them; {1}",
        Category.Threads,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Parallel loops and queries block the calling thread until all parts are done; in the browser they run inline.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.Threading.Tasks.Parallel", "For ForEach Invoke", "use a plain loop, with an awaited yield now and then"),
        new("System.Threading.Tasks.Parallel", "ForAsync ForEachAsync", "start the tasks and await VoltTask.WhenAll"),
        new("System.Linq.ParallelEnumerable", "AsParallel ForAll Range Repeat", "drop AsParallel"));
}
