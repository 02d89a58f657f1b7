using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
        if (function.Awaits.Count == 0)
        {
            return;
        }

        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in function.Root.Descendants())
        {
            var (variable, declared) = operation switch
            {
                ILocalReferenceOperation local => ((ISymbol)local.Local, Start(local.Local)),
                IParameterReferenceOperation parameter when KnownSymbols.Same(parameter.Parameter.ContainingSymbol, function.Symbol) => (parameter.Parameter, 0),
                _ => (null!, 0),
            };
            if (variable is null || !IsAwaitBetween(function, declared, operation.Syntax.SpanStart) || !seen.Add(variable))
            {
                continue;
            }

            var type = variable is ILocalSymbol l ? l.Type : ((IParameterSymbol)variable).Type;
            if (type is { IsValueType: true } && SizeOf.Type(type) is var size && size >= Large && variable.Locations.Length > 0)
            {
                function.Report(Rule, variable.Locations[0], variable.Name, size);
            }
        }
    }

    private static int Start(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.Length > 0 ? local.DeclaringSyntaxReferences[0].Span.End : int.MaxValue;

    private static bool IsAwaitBetween(Function function, int from, int to)
    {
        foreach (var await in function.Awaits)
        {
            if (await.Syntax.SpanStart >= from && await.Syntax.Span.End <= to)
            {
                return true;
            }
        }

        return false;
    }
}
