using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
        new("System.Linq.ParallelEnumerable", "*", "drop AsParallel"));

    /// <summary>A query is reported where it begins, not at each of its steps.</summary>
    public override BlockingUse? Match(IOperation operation, ISymbol member, MemberRow row, Function function) =>
        operation is IInvocationOperation { Arguments: { Length: > 0 } arguments, TargetMethod.ContainingType.Name: "ParallelEnumerable" }
        && IsQuery(arguments[0].Value.Unwrap().Type)
        && arguments[0].Value.Unwrap() is IInvocationOperation or ILocalReferenceOperation
            ? null
            : base.Match(operation, member, row, function);

    private static bool IsQuery(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "ParallelQuery")
            {
                return true;
            }
        }

        return false;
    }
}
