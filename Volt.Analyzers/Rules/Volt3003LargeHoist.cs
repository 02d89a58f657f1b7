using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Volt.Scorecards;

namespace Volt.Analyzers.Rules;

/// <summary>A large value that lives across an await.</summary>
internal sealed class Volt3003LargeHoist : FunctionRule
{
    public const string Id = "VOLT3003";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A large value lives across an await",
        "'{0}' takes {1} bytes and lives across an await, so every task of this kind carries it; keep less, or keep a reference",
        Category.Performance,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "What lives across an await is a field of the machine. A large struct makes each live task larger and each copy slower.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    /// <summary>From so many bytes on, a value is worth a word.</summary>
    private const int Large = 64;

    public override void Check(Function function)
    {
        foreach (var variable in Hoisting.Find(function))
        {
            var type = variable is ILocalSymbol local ? local.Type : ((IParameterSymbol)variable).Type;
            if (type is { IsValueType: true } && SizeOf.Type(type) is var size && size >= Large && variable.Locations.Length > 0)
            {
                function.Report(Rule, variable.Locations[0], variable.Name, size);
            }
        }
    }
}
